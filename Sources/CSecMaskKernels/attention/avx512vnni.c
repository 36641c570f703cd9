#if defined(__x86_64__)
#define VECTOR_FEATURES ",avx512vnni"
#include "../vector/avx512.h"

#include "int8_product.h"
#include "kernels.h"
#include "prefetch.h"

/* Attention in 8 bits with the VNNI instructions, for models whose weights are rounded anyway. Queries and keys have a
 * scale each, values one for each column of 64 keys, weights one for each query and 64 keys: a long tail of small weights
 * is not lost beside a large one. Sums of products are exact, and only those of groups are added in floats. */

/* Queries first ... first + count - 1 of the job, the keys that some of them sees, and their groups. */
typedef struct query_block {
  size_t first, count;
  key_range range; /* counted from the first key of first_group */
  size_t first_group, groups;
} query_block;

#include "blocks.h"

/* Keys number first ... first + count - 1 of the sequence, or of a list of positions, and their values to a group. */
VECTOR void pack_group(attention_state *state, const uint32_t *positions, size_t first, size_t count, size_t group) {
  const secmask_attention *job = state->job;
  const int8_plan *plan = &state->plan;
  const float *rows[GROUP_KEYS];
  for (int values = 0; values < 2; values++) {
    const float *base = values ? job->v : job->k;
    size_t stride = values ? job->v_stride : job->k_stride;
    for (size_t i = 0; i < count; i++) rows[i] = base + (positions ? positions[first + i] : first + i) * stride;
    if (values) pack_values(rows, count, job->dim, plan->columns, values_of(state, group), &state->spoiled);
    else pack_keys(rows, count, job->dim, (int8_t *)state->memory + plan->rows_at, plan->row_bytes,
                   keys_of(state, group), &state->spoiled);
  }
}

/* Masks what the query at this position does not see: padding, either end of the band, and global keys that
 * are in the band, too. */
VECTOR void mask_row(const attention_state *state, const query_block *block, size_t position, int16_t *scores) {
  const secmask_attention *job = state->job;
  const int8_plan *plan = &state->plan;
  key_range own = keys_around(position, job->window, job->keys);
  if (plan->globals > 0) {
    key_range twice = positions_inside(job->global, plan->globals, own);
    make_absent(scores, twice.begin, twice.end);
    make_absent(scores, plan->globals, plan->global_groups * GROUP_KEYS);
  }
  if (block->groups > 0) {
    int16_t *band = scores + plan->global_groups * GROUP_KEYS;
    size_t origin = plan->range.begin + block->first_group * GROUP_KEYS;
    make_absent(band, 0, own.begin - origin);
    make_absent(band, own.end - origin, block->groups * GROUP_KEYS);
  }
}

/* Columns column ... of the block's outputs. */
VECTOR void write_columns(const attention_state *state, const query_block *block, const int rows, const int vectors,
                          size_t column, const float *inverse) {
  const int8_plan *plan = &state->plan;
  vec out[PRODUCT_ROWS][PRODUCT_VECTORS];
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) out[r][t] = v_set(0.0f);
  }
  const uint8_t *weights = state->memory + plan->scores_at;
  for (size_t g = 0; g < plan->global_groups; g++) {
    size_t left = plan->globals - g * GROUP_KEYS;
    add_group(out, state, rows, vectors, 0, left < GROUP_KEYS ? left : GROUP_KEYS, values_of(state, g), column,
              weights + g * GROUP_KEYS, g);
  }
  for (size_t g = 0; g < block->groups; g++) {
    size_t first = g * GROUP_KEYS, at = plan->global_groups + g;
    size_t begin = block->range.begin > first ? block->range.begin - first : 0;
    size_t end = block->range.end - first < GROUP_KEYS ? block->range.end - first : GROUP_KEYS;
    add_group(out, state, rows, vectors, begin, end, values_of(state, at + block->first_group), column,
              weights + at * GROUP_KEYS, at);
  }
  write_sums(state, block, rows, vectors, column, out, inverse);
}

VECTOR void attend_rows(const attention_state *state, const query_block *block, const int rows) {
  const secmask_attention *job = state->job;
  const int8_plan *plan = &state->plan;
  float steps[PRODUCT_ROWS], spoiled[PRODUCT_ROWS] = {0}, inverse[PRODUCT_ROWS];
  vec totals[PRODUCT_ROWS];
  for (int r = 0; r < PRODUCT_ROWS; r++) totals[r] = v_set(0.0f);
  for (size_t r = 0; r < (size_t)rows; r++) {
    size_t i = block->first + (r < block->count ? r : block->count - 1);
    float highest = pack_query(job->q + i * job->q_stride, job->dim,
                               state->memory + plan->queries_at + r * plan->row_bytes);
    /* log2(e): the weights are powers of two */
    steps[r] = highest * (1.0f / 127) * (job->scale * 1.44269502f * SCORE_STEPS);
    spoiled[r] = state->spoiled + highest * 0;
  }
  int16_t *scores = scores_of(state, 0);
  for (size_t g = 0; g < plan->global_groups; g++, scores += GROUP_KEYS) {
    score_pair(state, rows, g, 0, steps, scores);
    score_pair(state, rows, g, 1, steps, scores + PAIR_KEYS);
  }
  for (size_t pair = block->range.begin / PAIR_KEYS; pair * PAIR_KEYS < block->range.end; pair++) {
    score_pair(state, rows, plan->global_groups + block->first_group + pair / 2, pair % 2, steps,
               scores + pair * PAIR_KEYS);
  }
  for (size_t r = 0; r < block->count; r++) {
    mask_row(state, block, job->first_query + block->first + r, scores_of(state, r));
    totals[r] = weigh_row(scores_of(state, r), plan->global_groups + block->groups, factors_of(state, r));
  }
  _mm256_storeu_ps(inverse, _mm256_add_ps(inverse_totals(totals), _mm256_loadu_ps(spoiled)));
  size_t column = 0;
  for (; column + PRODUCT_VECTORS * LANES <= plan->columns; column += PRODUCT_VECTORS * LANES) {
    write_columns(state, block, rows, PRODUCT_VECTORS, column, inverse);
  }
  if (column < plan->columns) write_columns(state, block, rows, 1, column, inverse);
}

VECTOR query_block block_at(const secmask_attention *job, const int8_plan *plan, size_t first) {
  query_block block = { .first = first, .count = job->queries - first };
  if (block.count > PRODUCT_ROWS) block.count = PRODUCT_ROWS;
  size_t position = job->first_query + first;
  key_range range = keys_around_all(position, position + block.count - 1, job->window, job->keys);
  if (range.begin >= range.end) return block;
  block.first_group = (range.begin - plan->range.begin) / GROUP_KEYS;
  size_t origin = plan->range.begin + block.first_group * GROUP_KEYS;
  block.range = (key_range){ range.begin - origin, range.end - origin };
  block.groups = groups_for(block.range.end);
  return block;
}

secmask_attend secmask_attend_rounded_avx512vnni;
VECTOR_TARGET void secmask_attend_rounded_avx512vnni(const secmask_attention *job, float *scratch) {
  attention_state state = { .job = job, .plan = plan_int8(job), .memory = (uint8_t *)scratch, .spoiled = 0 };
  const int8_plan *plan = &state.plan;
  for (size_t group = 0; group < plan->global_groups; group++) {
    size_t first = group * GROUP_KEYS, left = plan->globals - first;
    pack_group(&state, job->global, first, left < GROUP_KEYS ? left : GROUP_KEYS, group);
  }
  size_t packed = 0;
  for (size_t first = 0; first < job->queries; first += PRODUCT_ROWS) {
    query_block block = block_at(job, plan, first);
    for (; packed < block.first_group + block.groups; packed++) {
      size_t key = plan->range.begin + packed * GROUP_KEYS, left = plan->range.end - key;
      if (left > GROUP_KEYS) {
        size_t next = key + GROUP_KEYS, more = left - GROUP_KEYS < GROUP_KEYS ? left - GROUP_KEYS : GROUP_KEYS;
        prefetch_rows(job->k + next * job->k_stride, job->k_stride, more, job->dim);
        prefetch_rows(job->v + next * job->v_stride, job->v_stride, more, job->dim);
      }
      pack_group(&state, NULL, key, left < GROUP_KEYS ? left : GROUP_KEYS, plan->global_groups + packed);
    }
    if (job->queries - first > 2 * PRODUCT_ROWS) {
      prefetch_rows(job->q + (first + PRODUCT_ROWS) * job->q_stride, job->q_stride, PRODUCT_ROWS, job->dim);
    }
    attend_block(&state, &block);
  }
}
#endif

/* Attention in the names of a vector header. Blocks of PRODUCT_ROWS queries are
 * scored against the panels of keys that some of them sees; each row is masked at both ends and turned into
 * exponentials and their sum; weights times values are divided by that sum as they are written. Keys and
 * values are packed when a block first needs them, so the work of a window follows it along the sequence
 * while its data is in the cache. */
#include "pack.h"
#include "plan.h"
#include "product.h"
#include "kernels.h"

#include <math.h>

typedef struct attention_state {
  const secmask_attention *job;
  attention_plan plan;
  float *queries, *scores, *keys, *values;
} attention_state;

/* Queries first ... first + count - 1 of the job, and the panels of the plan's range they see. */
typedef struct query_block {
  size_t first, count;
  key_range range;
  size_t first_panel, panels;
} query_block;

#include "blocks.h"

VECTOR float *keys_of_panel(const attention_state *state, size_t panel) {
  return state->keys + panel * PANEL_KEYS * state->job->dim;
}

VECTOR float *values_of_panel(const attention_state *state, size_t panel) {
  return state->values + panel * PANEL_KEYS * state->plan.value_columns;
}

VECTOR void score_panels(const attention_state *state, const int rows, const int vectors, size_t panel,
                         float *scores) {
  size_t depth = state->job->dim, stride = state->plan.score_stride;
  sums sum;
  clear(sum, rows, vectors);
  add_product(sum, rows, vectors, state->queries, state->plan.value_columns,
              keys_of_panel(state, panel), PANEL_KEYS, PANEL_KEYS * depth, depth);
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) v_store(scores + r * stride + t * LANES, sum[r][t]);
  }
}

VECTOR void score_all_panels(const attention_state *state, const int rows, size_t panel, size_t panels,
                             float *scores) {
  const size_t together = PRODUCT_VECTORS / PANEL_VECTORS;
  for (; panels >= together; panels -= together) {
    score_panels(state, rows, PRODUCT_VECTORS, panel, scores);
    panel += together;
    scores += together * PANEL_KEYS;
  }
  for (; together > 1 && panels > 0; panels--) {
    score_panels(state, rows, PANEL_VECTORS, panel, scores);
    panel++;
    scores += PANEL_KEYS;
  }
}

VECTOR void make_absent(float *scores, size_t begin, size_t end) {
  vec absent = v_set(-INFINITY);
  for (; begin + LANES <= end; begin += LANES) v_store(scores + begin, absent);
  if (begin < end) v_store_first(scores + begin, absent, end - begin);
}

/* Masks what the query at this position does not see: padding, either end of the band, and global keys that
 * are in the band, too. */
VECTOR void mask_row(const attention_state *state, const query_block *block, size_t position, float *scores) {
  const secmask_attention *job = state->job;
  const attention_plan *plan = &state->plan;
  key_range own = keys_around(position, job->window, job->keys);
  if (plan->globals > 0) {
    key_range twice = positions_inside(job->global, plan->globals, own);
    make_absent(scores, twice.begin, twice.end);
    make_absent(scores, plan->globals, plan->global_panels * PANEL_KEYS);
  }
  if (block->panels > 0) {
    float *band = scores + plan->global_panels * PANEL_KEYS;
    size_t origin = plan->range.begin + block->first_panel * PANEL_KEYS;
    make_absent(band, 0, own.begin - origin);
    make_absent(band, own.end - origin, block->panels * PANEL_KEYS);
  }
}

/* To 2^(x - max) over so many panels; returns the inverse of the sum, 0 if nothing is above -infinity. */
VECTOR float weigh_row(float *scores, size_t panels) {
  vec high[PANEL_VECTORS], sum[PANEL_VECTORS];
  for (int t = 0; t < PANEL_VECTORS; t++) {
    high[t] = v_set(-INFINITY);
    sum[t] = v_set(0.0f);
  }
  for (size_t c = 0; c < panels * PANEL_KEYS; c += PANEL_KEYS) {
    for (int t = 0; t < PANEL_VECTORS; t++) high[t] = v_at_least(v_load(scores + c + t * LANES), high[t]);
  }
  for (int t = 1; t < PANEL_VECTORS; t++) high[0] = v_at_least(high[t], high[0]);
  float highest = v_highest(high[0]);
  if (highest == -INFINITY) highest = 0; /* -infinity - -infinity would be NaN */
  vec top = v_set(highest);
  for (size_t c = 0; c < panels * PANEL_KEYS; c += PANEL_KEYS) {
    for (int t = 0; t < PANEL_VECTORS; t++) {
      vec weight = v_exp2(v_sub(v_load(scores + c + t * LANES), top));
      v_store(scores + c + t * LANES, weight);
      sum[t] = v_add(sum[t], weight);
    }
  }
  for (int t = 1; t < PANEL_VECTORS; t++) sum[0] = v_add(sum[0], sum[t]);
  float total = v_total(sum[0]);
  return total == 0 ? 0 : 1 / total;
}

/* Columns column ... of the block's outputs. */
VECTOR void write_columns(const attention_state *state, const query_block *block, const int rows,
                          const int vectors, size_t column, const float *inverse) {
  const attention_plan *plan = &state->plan;
  sums sum;
  clear(sum, rows, vectors);
  size_t stride = plan->score_stride, width = plan->value_columns;
  add_product(sum, rows, vectors, state->scores, stride,
              values_of_panel(state, 0) + column, width, PANEL_KEYS, plan->globals);
  size_t origin = plan->range.begin + block->first_panel * PANEL_KEYS;
  size_t past = block->range.begin - origin;
  add_product(sum, rows, vectors, state->scores + plan->global_panels * PANEL_KEYS + past, stride,
              values_of_panel(state, plan->global_panels + block->first_panel) + past * width + column, width,
              PANEL_KEYS, block->range.end - origin - past);
  write_sums(state, block, rows, vectors, column, sum, inverse);
}

VECTOR void attend_rows(const attention_state *state, const query_block *block, const int rows) {
  const secmask_attention *job = state->job;
  const attention_plan *plan = &state->plan;
  vec factor = v_set(job->scale * 1.44269502f); /* log2(e): the weights are powers of two */
  for (size_t r = 0; r < (size_t)rows; r++) {
    size_t i = block->first + (r < block->count ? r : block->count - 1);
    copy_query(job->q + i * job->q_stride, job->dim, factor, state->queries + r * plan->value_columns);
  }
  score_all_panels(state, rows, 0, plan->global_panels, state->scores);
  score_all_panels(state, rows, plan->global_panels + block->first_panel, block->panels,
                   state->scores + plan->global_panels * PANEL_KEYS);
  float inverse[PRODUCT_ROWS] = {0};
  for (size_t r = 0; r < block->count; r++) {
    float *scores = state->scores + r * plan->score_stride;
    mask_row(state, block, job->first_query + block->first + r, scores);
    inverse[r] = weigh_row(scores, plan->global_panels + block->panels);
  }
  size_t column = 0;
  for (; column + PRODUCT_VECTORS * LANES <= plan->value_columns; column += PRODUCT_VECTORS * LANES) {
    write_columns(state, block, rows, PRODUCT_VECTORS, column, inverse);
  }
  for (; PRODUCT_VECTORS > PANEL_VECTORS && column < plan->value_columns; column += PANEL_KEYS) {
    write_columns(state, block, rows, PANEL_VECTORS, column, inverse);
  }
}

VECTOR query_block block_at(const secmask_attention *job, const attention_plan *plan, size_t first) {
  query_block block = { .first = first, .count = job->queries - first };
  if (block.count > PRODUCT_ROWS) block.count = PRODUCT_ROWS;
  size_t position = job->first_query + first;
  block.range = keys_around_all(position, position + block.count - 1, job->window, job->keys);
  if (block.range.begin < block.range.end) {
    block.first_panel = (block.range.begin - plan->range.begin) / PANEL_KEYS;
    block.panels = panels_for(block.range.end - plan->range.begin) - block.first_panel;
  } else {
    block.range = (key_range){ plan->range.begin, plan->range.begin };
  }
  return block;
}

secmask_attend VECTOR_NAME(attend);
VECTOR_TARGET void VECTOR_NAME(attend)(const secmask_attention *job, float *scratch) {
  attention_state state = { .job = job, .plan = plan_attention(job) };
  const attention_plan *plan = &state.plan;
  state.queries = scratch + plan->queries_at;
  state.scores = scratch + plan->scores_at;
  state.keys = scratch + plan->keys_at;
  state.values = scratch + plan->values_at;
  for (size_t panel = 0; panel < plan->global_panels; panel++) {
    size_t first = panel * PANEL_KEYS, left = plan->globals - first;
    pack_panel(job, job->global, first, left < PANEL_KEYS ? left : PANEL_KEYS, plan->value_columns,
               keys_of_panel(&state, panel), values_of_panel(&state, panel));
  }
  size_t packed = 0;
  for (size_t first = 0; first < job->queries; first += PRODUCT_ROWS) {
    query_block block = block_at(job, plan, first);
    for (; packed < block.first_panel + block.panels; packed++) {
      size_t key = plan->range.begin + packed * PANEL_KEYS, left = plan->range.end - key;
      if (left > 2 * PANEL_KEYS) {
        prefetch_rows(job->k + (key + PANEL_KEYS) * job->k_stride, job->k_stride, PANEL_KEYS, job->dim);
        prefetch_rows(job->v + (key + PANEL_KEYS) * job->v_stride, job->v_stride, PANEL_KEYS, job->dim);
      }
      pack_panel(job, NULL, key, left < PANEL_KEYS ? left : PANEL_KEYS, plan->value_columns,
                 keys_of_panel(&state, plan->global_panels + packed),
                 values_of_panel(&state, plan->global_panels + packed));
    }
    if (job->queries - first > 2 * PRODUCT_ROWS) {
      prefetch_rows(job->q + (first + PRODUCT_ROWS) * job->q_stride, job->q_stride, PRODUCT_ROWS, job->dim);
    }
    attend_block(&state, &block);
  }
}

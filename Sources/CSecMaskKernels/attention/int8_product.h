/* Attention's products in 8 bits, and the places of what they multiply; in the names of vector/avx512.h. */
#ifndef SECMASK_ATTENTION_INT8_PRODUCT_H
#define SECMASK_ATTENTION_INT8_PRODUCT_H

#include "int8_pack.h"
#include "int8_weights.h"

typedef struct attention_state {
  const secmask_attention *job;
  int8_plan plan;
  uint8_t *memory;
  float spoiled; /* 0, or NaN if a key or a value is not finite */
} attention_state;

typedef __m512i sums[PRODUCT_ROWS][PRODUCT_VECTORS];

VECTOR key_group keys_of(const attention_state *state, size_t group) {
  uint8_t *at = state->memory + state->plan.keys_at + group * state->plan.key_bytes;
  int32_t *offsets = (int32_t *)(at + state->plan.depth * GROUP_KEYS * 4);
  return (key_group){ (int8_t *)at, offsets, (float *)(offsets + GROUP_KEYS) };
}

VECTOR value_group values_of(const attention_state *state, size_t group) {
  uint8_t *at = state->memory + state->plan.values_at + group * state->plan.value_bytes;
  return (value_group){ (int8_t *)at, (float *)(at + state->plan.columns * GROUP_KEYS) };
}

VECTOR int16_t *scores_of(const attention_state *state, size_t row) {
  return (int16_t *)(state->memory + state->plan.scores_at + row * state->plan.score_bytes);
}

VECTOR float *factors_of(const attention_state *state, size_t row) {
  return (float *)(state->memory + state->plan.factors_at + row * factor_bytes(state->plan.score_groups));
}

/* The scores of the block's queries and the half-th 32 keys of the group. */
VECTOR void score_pair(const attention_state *state, const int rows, size_t group, size_t half, const float *steps,
                       int16_t *scores) {
  const int8_plan *plan = &state->plan;
  const uint8_t *queries = state->memory + plan->queries_at;
  key_group keys = keys_of(state, group);
  const int8_t *items = keys.items + half * PAIR_KEYS * 4;
  sums sum;
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
    sum[r][0] = _mm512_loadu_si512(keys.offsets + half * PAIR_KEYS);
    sum[r][1] = _mm512_loadu_si512(keys.offsets + half * PAIR_KEYS + LANES);
  }
  for (size_t d = 0; d < plan->depth; d++) {
    __m512i first = _mm512_loadu_si512(items + d * GROUP_KEYS * 4);
    __m512i second = _mm512_loadu_si512(items + d * GROUP_KEYS * 4 + 64);
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      int32_t item;
      memcpy(&item, queries + r * plan->row_bytes + d * 4, sizeof item);
      __m512i own = _mm512_set1_epi32(item);
      sum[r][0] = _mm512_dpbusd_epi32(sum[r][0], own, first);
      sum[r][1] = _mm512_dpbusd_epi32(sum[r][1], own, second);
    }
  }
  /* No product overflows a whole number: a step that would make one is more than all of the words' range. */
  const float most = 0x1p30f / (float)(plan->depth * 4 * 127 * 127);
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
    float own = steps[r] * *keys.step;
    vec step = v_set(own < most ? own : most);
    __m512i first = _mm512_cvtps_epi32(v_mul(_mm512_cvtepi32_ps(sum[r][0]), step));
    __m512i second = _mm512_cvtps_epi32(v_mul(_mm512_cvtepi32_ps(sum[r][1]), step));
    _mm512_storeu_si512((uint8_t *)scores + r * plan->score_bytes, _mm512_packs_epi32(first, second));
  }
}

/* Adds weights times values of keys begin ..< end of a group. */
VECTOR void add_group(vec out[PRODUCT_ROWS][PRODUCT_VECTORS], const attention_state *state, const int rows,
                      const int vectors, size_t begin, size_t end, value_group values, size_t column,
                      const uint8_t *weights, size_t factor) {
  const int8_plan *plan = &state->plan;
  sums sum;
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) sum[r][t] = _mm512_setzero_si512();
  }
  for (size_t n = begin / 4; n < (end + 3) / 4; n++) {
    const int8_t *items = values.items + (n * plan->columns + column) * 4;
    __m512i shared[PRODUCT_VECTORS];
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) shared[t] = _mm512_loadu_si512(items + t * 64);
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      int32_t item;
      memcpy(&item, weights + r * plan->score_bytes + item_place(n) * 4, sizeof item);
      __m512i own = _mm512_set1_epi32(item);
#pragma clang loop unroll(full)
      for (int t = 0; t < vectors; t++) sum[r][t] = _mm512_dpbusd_epi32(sum[r][t], own, shared[t]);
    }
  }
#pragma clang loop unroll(full)
  for (int t = 0; t < vectors; t++) {
    vec scale = v_load(values.steps + column + t * LANES);
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      vec part = v_mul(_mm512_cvtepi32_ps(sum[r][t]), scale);
      out[r][t] = v_fma(part, v_set(factors_of(state, r)[factor]), out[r][t]);
    }
  }
}

#endif

/* Queries, keys and values in 8 bits, in the order in which the products read them; in the names of vector/avx512.h. */
#ifndef SECMASK_ATTENTION_INT8_PACK_H
#define SECMASK_ATTENTION_INT8_PACK_H

#include "int8_plan.h"
#include "../vector/functions.h"

/* A group of keys: depth rows of 64 keys' items, a number to add for each key, and what a step of 1 stands for. */
typedef struct key_group { int8_t *items; int32_t *offsets; float *step; } key_group;
/* A group of values: 16 rows of items, each of 4 keys for every column, then a step for each column. */
typedef struct value_group { int8_t *items; float *steps; } value_group;

/* The larger magnitudes; of a NaN and anything else the NaN, so as whole numbers. */
VECTOR vec v_larger(vec x, vec most) {
  return _mm512_castsi512_ps(_mm512_max_epi32(_mm512_castps_si512(v_abs(x)), _mm512_castps_si512(most)));
}

/* The largest of magnitudes, or NaN. */
VECTOR float largest_of(vec magnitudes) {
  return _mm_cvtss_f32(_mm_castsi128_ps(_mm_cvtsi32_si128(_mm512_reduce_max_epi32(_mm512_castps_si512(magnitudes)))));
}

/* 127 / highest; 0 where it would not be finite. */
VECTOR vec v_steps(vec highest) {
  __mmask16 some = _mm512_cmp_ps_mask(highest, v_set(1e-30f), _CMP_GT_OQ);
  return _mm512_maskz_div_ps(some, v_set(127.0f), highest);
}

/* row[c] * steps[c] in bytes of -127 ... 127. */
VECTOR __m128i v_bytes(const float *row, size_t columns, vec steps) {
  return _mm512_cvtsepi32_epi8(_mm512_cvtps_epi32(v_mul(v_load_up_to(row, columns), steps)));
}

/* A query to unsigned bytes, 128 for zero, up to a multiple of 16 columns; returns its largest magnitude, of which a
 * step of 1 is a 127th. */
VECTOR float pack_query(const float *row, size_t dim, uint8_t *to) {
  vec most = v_set(0.0f);
  for (size_t c = 0; c < dim; c += LANES) most = v_larger(v_load_up_to(row + c, dim - c), most);
  float highest = largest_of(most);
  vec steps = v_set(highest > 1e-30f ? 127 / highest : 0);
  for (size_t c = 0; c < dim; c += LANES) {
    __m128i bytes = v_bytes(row + c, dim - c, steps);
    _mm_storeu_si128((__m128i *)(to + c), _mm_xor_si128(bytes, _mm_set1_epi8((char)128)));
  }
  return highest;
}

/* 16 rows of bytes to a panel of the group: item d of key k goes to items[d][panel * 16 + k]. An offset takes away what
 * the bytes of queries, 128 too large, add to a score. */
VECTOR void pack_panel(const int8_t *rows, size_t row_bytes, size_t depth, key_group group, size_t panel) {
  int8_t *to = group.items + panel * 64;
  __m512i sum = _mm512_setzero_si512();
  for (size_t d = 0; d < depth; d += LANES) {
    vec block[LANES];
#pragma clang loop unroll(full)
    for (int i = 0; i < LANES; i++) block[i] = _mm512_loadu_ps(rows + i * row_bytes + d * 4);
    v_transpose(block);
    size_t width = depth - d < LANES ? depth - d : LANES;
#pragma clang loop unroll(full)
    for (size_t i = 0; i < LANES; i++) {
      if (i >= width) continue;
      __m512i items = _mm512_castps_si512(block[i]);
      _mm512_storeu_si512(to + (d + i) * GROUP_KEYS * 4, items);
      sum = _mm512_dpbusd_epi32(sum, _mm512_set1_epi8((char)128), items);
    }
  }
  _mm512_storeu_si512(group.offsets + panel * PANEL_KEYS, _mm512_sub_epi32(_mm512_setzero_si512(), sum));
}

/* The keys of these rows, through 16 rows of bytes; past the last one of a panel it is repeated. `spoiled` becomes NaN
 * if a number is not finite. */
VECTOR void pack_keys(const float *const rows[GROUP_KEYS], size_t count, size_t dim, int8_t *bytes, size_t row_bytes,
                      key_group group, float *spoiled) {
  vec most = v_set(0.0f);
  for (size_t i = 0; i < count; i++) {
    for (size_t c = 0; c < dim; c += LANES) most = v_larger(v_load_up_to(rows[i] + c, dim - c), most);
  }
  float highest = largest_of(most);
  vec steps = v_set(highest > 1e-30f ? 127 / highest : 0);
  *spoiled += highest * 0;
  *group.step = highest * (1.0f / 127);
  for (size_t first = 0; first < count; first += PANEL_KEYS) {
    for (size_t i = 0; i < PANEL_KEYS; i++) {
      const float *row = rows[first + i < count ? first + i : count - 1];
      for (size_t c = 0; c < dim; c += LANES) {
        _mm_storeu_si128((__m128i *)(bytes + i * row_bytes + c), v_bytes(row + c, dim - c, steps));
      }
    }
    pack_panel(bytes, row_bytes, (dim + 3) / 4, group, first / PANEL_KEYS);
  }
}

/* The values of `count` keys: each column in steps of its largest of these. Past the last row it is repeated. */
VECTOR void pack_values(const float *const rows[GROUP_KEYS], size_t count, size_t dim, size_t columns,
                        value_group group, float *spoiled) {
  const __m512i low = _mm512_set1_epi32(255);
  for (size_t c = 0; c < dim; c += LANES) {
    vec most = v_set(0.0f);
    for (size_t i = 0; i < count; i++) most = v_larger(v_load_up_to(rows[i] + c, dim - c), most);
    vec steps = v_steps(most);
    *spoiled += largest_of(most) * 0;
    v_store(group.steps + c, v_mul(most, v_set(1.0f / 127)));
    for (size_t i = 0; i < count; i += 4) {
      __m512i whole[4];
#pragma clang loop unroll(full)
      for (size_t k = 0; k < 4; k++) {
        const float *row = rows[i + k < count ? i + k : count - 1];
        whole[k] = _mm512_cvtps_epi32(v_mul(v_load_up_to(row + c, dim - c), steps));
      }
      __m512i first = _mm512_or_si512(_mm512_and_si512(whole[0], low),
                                      _mm512_slli_epi32(_mm512_and_si512(whole[1], low), 8));
      __m512i second = _mm512_or_si512(_mm512_slli_epi32(_mm512_and_si512(whole[2], low), 16),
                                       _mm512_slli_epi32(whole[3], 24));
      _mm512_storeu_si512(group.items + i * columns + c * 4, _mm512_or_si512(first, second));
    }
  }
}

#endif

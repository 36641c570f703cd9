/* What attention's products multiply: pairs of bfloat16, with the AVX512-BF16 instructions. An item of 32 bits,
 * kept in a float's place, holds two neighbours in the direction that is summed over: two columns of a query or
 * a key, two keys of a weight or a value. Sums are floats. Twice the speed of floats. */
#ifndef SECMASK_ATTENTION_ITEMS_H
#define SECMASK_ATTENTION_ITEMS_H

#include "vector_math.h"

#define ITEM_FLOATS 2

static inline size_t items_for(size_t floats) { return (floats + 1) / 2; }

/* 32 numbers to bfloat16, to nearest even, in this order. */
VECTOR __m512i v_round(vec first, vec second) { return (__m512i)_mm512_cvtne2ps_pbh(second, first); }

/* The items of factor * row[0 ..< count], zeros after them. */
VECTOR vec v_items(const float *row, size_t count, vec factor) {
  vec low = v_mul(v_load_up_to(row, count), factor);
  vec high = count > LANES ? v_mul(v_load_up_to(row + LANES, count - LANES), factor) : v_set(0.0f);
  return _mm512_castsi512_ps(v_round(low, high));
}

/* Columns column ..., of which `left` are there, of the two rows that make an item, or the last one alone. */
VECTOR vec v_values(const float *const rows[], size_t count, size_t column, size_t left) {
  vec low = v_load_up_to(rows[0] + column, left);
  vec high = count > 1 ? v_load_up_to(rows[1] + column, left) : v_set(0.0f);
  const __m512i alternate = _mm512_set_epi32(
    0x001f000f, 0x001e000e, 0x001d000d, 0x001c000c, 0x001b000b, 0x001a000a, 0x00190009, 0x00180008,
    0x00170007, 0x00160006, 0x00150005, 0x00140004, 0x00130003, 0x00120002, 0x00110001, 0x00100000);
  return _mm512_castsi512_ps(_mm512_permutexvar_epi16(alternate, v_round(low, high)));
}

/* sum + the products of the pairs, the second of the pair first, each rounded. */
VECTOR vec v_add_item(vec own, vec shared, vec sum) {
  return _mm512_dpbf16_ps(sum, (__m512bh)_mm512_castps_si512(own), (__m512bh)_mm512_castps_si512(shared));
}

/* A weight of softmax from x <= 0: it is rounded to 2^-9. */
VECTOR vec v_weight(vec x) { return v_exp2_rounded(x); }

/* Half of an item's row is written while the other half waits to be read: at / 2 never overtakes. */
VECTOR void v_store_weight(float *row, size_t at, vec weight) {
  _mm256_storeu_si256((__m256i *)(row + at / 2), (__m256i)_mm512_cvtneps_pbh(weight));
}

#endif

/* Softmax in 16 bits: scores to the bytes that weigh values; in the names of vector/avx512.h.
 *
 * A score is log2 of its weight in 64ths, in a word; ABSENT ones have no weight. The words of 32 keys stand in the
 * order in which packing leaves two vectors of sums, [4 of the first 16 keys, 4 of the second] four times over. The bytes of
 * a group of 64 come of packing two such vectors, so item i of them belongs to keys 4 n ... 4 n + 3 with i = item_place(n),
 * and a byte is 255 for the largest score of the group. */
#ifndef SECMASK_ATTENTION_INT8_WEIGHTS_H
#define SECMASK_ATTENTION_INT8_WEIGHTS_H

#include "int8_plan.h"
#include "../vector/functions.h"

#include <string.h>

#define ABSENT INT16_MIN
#define SCORE_STEPS 64

/* Where among the bytes' items those of keys 4 n ... 4 n + 3 are. */
static inline size_t item_place(size_t n) { return n % 4 * 4 + n / 4; }

VECTOR void make_absent(int16_t *scores, size_t begin, size_t end) {
  const __m512i keys = _mm512_set_epi16(31, 30, 29, 28, 15, 14, 13, 12, 27, 26, 25, 24, 11, 10, 9, 8,
                                        23, 22, 21, 20, 7, 6, 5, 4, 19, 18, 17, 16, 3, 2, 1, 0);
  for (size_t first = begin / PAIR_KEYS * PAIR_KEYS; first < end; first += PAIR_KEYS) {
    short from = (short)(begin > first ? begin - first : 0);
    short to = (short)(end - first < PAIR_KEYS ? end - first : PAIR_KEYS);
    __mmask32 mask = _mm512_cmpge_epi16_mask(keys, _mm512_set1_epi16(from));
    mask = _mm512_mask_cmplt_epi16_mask(mask, keys, _mm512_set1_epi16(to));
    /* Not a masked store: the next load would have to wait for it. */
    __m512i words = _mm512_mask_set1_epi16(_mm512_loadu_si512(scores + first), mask, ABSENT);
    _mm512_storeu_si512(scores + first, words);
  }
}

VECTOR int16_t highest_word(__m512i words) {
  __m256i half = _mm256_max_epi16(_mm512_castsi512_si256(words), _mm512_extracti64x4_epi64(words, 1));
  __m128i quarter = _mm_max_epi16(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
  /* The instruction finds the lowest unsigned word. */
  __m128i found = _mm_minpos_epu16(_mm_xor_si128(quarter, _mm_set1_epi16(INT16_MAX)));
  return (int16_t)(_mm_cvtsi128_si32(found) ^ INT16_MAX);
}

/* weight_table in two registers. */
typedef struct weight_steps { __m512i table, more_table; } weight_steps;

/* 255 * 2^((score - top) / 64) rounded to words 0 ... 255, for scores up to top. */
VECTOR __m512i weigh_words(__m512i scores, __m512i top, const weight_steps *steps) {
  __m512i below = _mm512_sub_epi16(top, scores);
  __m512i fraction = _mm512_permutex2var_epi16(steps->table, below, steps->more_table);
  __m512i weight = _mm512_srlv_epi16(fraction, _mm512_srli_epi16(below, 6));
  return _mm512_srli_epi16(_mm512_add_epi16(weight, _mm512_set1_epi16(128)), 8);
}

/* round(255 * 256 * 2^(-i / 64)). */
static const uint16_t weight_table[SCORE_STEPS] = {
  65280, 64577, 63881, 63193, 62512, 61839, 61173, 60514, 59862, 59217, 58579, 57948, 57324, 56707, 56096, 55491,
  54894, 54302, 53717, 53139, 52566, 52000, 51440, 50886, 50338, 49796, 49259, 48729, 48204, 47684, 47171, 46663,
  46160, 45663, 45171, 44684, 44203, 43727, 43256, 42790, 42329, 41873, 41422, 40976, 40534, 40098, 39666, 39238,
  38816, 38398, 37984, 37575, 37170, 36770, 36374, 35982, 35594, 35211, 34831, 34456, 34085, 33718, 33355, 32995,
};

/* The scores of a group to bytes, in the place of its first words or before; returns partial sums of the bytes. */
VECTOR vec weigh_group(const int16_t *scores, int16_t top, const weight_steps *steps, uint8_t *to) {
  __m512i own = _mm512_set1_epi16(top);
  __m512i low = weigh_words(_mm512_loadu_si512(scores), own, steps);
  __m512i high = weigh_words(_mm512_loadu_si512(scores + PAIR_KEYS), own, steps);
  __m512i bytes = _mm512_packus_epi16(low, high);
  _mm512_storeu_si512(to, bytes);
  return _mm512_cvtepi32_ps(_mm512_dpbusd_epi32(_mm512_setzero_si512(), bytes, _mm512_set1_epi8(1)));
}

VECTOR int16_t highest_score(const int16_t *scores) {
  return highest_word(_mm512_max_epi16(_mm512_loadu_si512(scores), _mm512_loadu_si512(scores + PAIR_KEYS)));
}

/* weight_table[0] * 2^(-below / 64); 0 where it does not matter any more. */
VECTOR float weight_below(int below) {
  int halvings = below / SCORE_STEPS;
  if (halvings > 63) return 0;
  uint32_t bits = (uint32_t)(127 - halvings) << 23;
  float power;
  memcpy(&power, &bits, sizeof power);
  return weight_table[below % SCORE_STEPS] * power;
}

/* The scores of so many groups to bytes, in place: those of a group after those of the one before. Into factors[g] goes
 * what weights of group g count against those of other groups. Returns partial sums of weights times factors, zeros if all
 * are absent. */
VECTOR vec weigh_row(int16_t *scores, size_t groups, float *factors) {
  const weight_steps steps = { _mm512_loadu_si512(weight_table), _mm512_loadu_si512(weight_table + 32) };
  int top = ABSENT;
  for (size_t g = 0; g < groups; g++) {
    int highest = highest_score(scores + g * GROUP_KEYS);
    memcpy(factors + g, &highest, sizeof highest);
    if (highest > top) top = highest;
  }
  vec sum = v_set(0.0f);
  for (size_t g = 0; g < groups; g++) {
    int highest;
    memcpy(&highest, factors + g, sizeof highest);
    factors[g] = weight_below(top - highest);
    vec added = weigh_group(scores + g * GROUP_KEYS, (int16_t)highest, &steps, (uint8_t *)scores + g * GROUP_KEYS);
    sum = v_fma(added, v_set(factors[g]), sum);
  }
  return top == ABSENT ? v_set(0.0f) : sum;
}

/* 1 / the total of each row, 0 where that is 0. */
VECTOR __m256 inverse_totals(const vec sums[8]) {
  __m256 half[8];
#pragma clang loop unroll(full)
  for (int r = 0; r < 8; r++) {
    half[r] = _mm256_add_ps(_mm512_castps512_ps256(sums[r]), _mm512_extractf32x8_ps(sums[r], 1));
  }
  __m256 first = _mm256_hadd_ps(_mm256_hadd_ps(half[0], half[1]), _mm256_hadd_ps(half[2], half[3]));
  __m256 second = _mm256_hadd_ps(_mm256_hadd_ps(half[4], half[5]), _mm256_hadd_ps(half[6], half[7]));
  __m256 totals = _mm256_add_ps(_mm256_permute2f128_ps(first, second, 0x20), _mm256_permute2f128_ps(first, second, 0x31));
  __mmask8 some = _mm256_cmp_ps_mask(totals, _mm256_setzero_ps(), _CMP_NEQ_UQ);
  return _mm256_maskz_div_ps(some, _mm256_set1_ps(1), totals);
}

#endif

/* Eight floats in a 256-bit register; see vector/avx512.h for what the names mean. */
#ifndef SECMASK_VECTOR_H
#define SECMASK_VECTOR_H

#include <immintrin.h>
#include <stddef.h>

#define VECTOR_LEVEL avx2
#define LANES 8
#define VECTOR_TARGET __attribute__((target("avx2,fma")))
#define VECTOR VECTOR_TARGET __attribute__((always_inline)) static inline

/* 12 sums and the 2 vectors they share, of 16 registers. */
#define PRODUCT_ROWS 6
#define PRODUCT_VECTORS 2

typedef __m256 vec;

VECTOR vec v_set(float x) { return _mm256_set1_ps(x); }
VECTOR vec v_load(const float *p) { return _mm256_loadu_ps(p); }
VECTOR void v_store(float *p, vec x) { _mm256_storeu_ps(p, x); }
VECTOR vec v_add(vec a, vec b) { return _mm256_add_ps(a, b); }
VECTOR vec v_sub(vec a, vec b) { return _mm256_sub_ps(a, b); }
VECTOR vec v_mul(vec a, vec b) { return _mm256_mul_ps(a, b); }
VECTOR vec v_div(vec a, vec b) { return _mm256_div_ps(a, b); }
VECTOR vec v_fma(vec a, vec b, vec c) { return _mm256_fmadd_ps(a, b, c); }
VECTOR vec v_fms(vec a, vec b, vec c) { return _mm256_fmsub_ps(a, b, c); }
VECTOR vec v_fnma(vec a, vec b, vec c) { return _mm256_fnmadd_ps(a, b, c); }
VECTOR vec v_abs(vec x) { return _mm256_andnot_ps(_mm256_set1_ps(-0.0f), x); }
/* The instruction returns its second operand if either is NaN. */
VECTOR vec v_at_least(vec x, vec limit) { return _mm256_max_ps(limit, x); }
VECTOR vec v_at_most(vec x, vec limit) { return _mm256_min_ps(limit, x); }

VECTOR __m256i v_first(size_t count) {
  return _mm256_cmpgt_epi32(_mm256_set1_epi32((int)count), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}

VECTOR vec v_load_first(const float *p, size_t count, vec rest) {
  __m256i mask = v_first(count);
  return _mm256_blendv_ps(rest, _mm256_maskload_ps(p, mask), _mm256_castsi256_ps(mask));
}

VECTOR void v_store_first(float *p, vec x, size_t count) { _mm256_maskstore_ps(p, v_first(count), x); }

VECTOR float v_total(vec x) {
  __m128 four = _mm_add_ps(_mm256_castps256_ps128(x), _mm256_extractf128_ps(x, 1));
  __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
  return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
}

VECTOR float v_highest(vec x) {
  __m128 four = _mm_max_ps(_mm256_castps256_ps128(x), _mm256_extractf128_ps(x, 1));
  __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
  return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
}

VECTOR vec v_fraction(vec x, vec *whole) {
  /* 2^-151 rounds to 0, and the exponents of v_scale stay in range. */
  x = v_at_least(x, _mm256_set1_ps(-151.0f));
  *whole = _mm256_floor_ps(x);
  return v_sub(x, *whole);
}

VECTOR vec v_scale(vec x, vec whole) {
  /* In two steps: one power of two of either half is a normal number, so only the second product rounds. */
  __m256i n = _mm256_cvtps_epi32(whole), half = _mm256_srai_epi32(n, 1), bias = _mm256_set1_epi32(127);
  __m256i first = _mm256_slli_epi32(_mm256_add_epi32(half, bias), 23);
  __m256i second = _mm256_slli_epi32(_mm256_add_epi32(_mm256_sub_epi32(n, half), bias), 23);
  return v_mul(v_mul(x, _mm256_castsi256_ps(first)), _mm256_castsi256_ps(second));
}

VECTOR void v_transpose(vec rows[LANES]) {
  vec t[LANES], u[LANES];
  for (int i = 0; i < 8; i += 2) {
    t[i] = _mm256_unpacklo_ps(rows[i], rows[i + 1]);
    t[i + 1] = _mm256_unpackhi_ps(rows[i], rows[i + 1]);
  }
  for (int i = 0; i < 8; i += 4) {
    for (int j = 0; j < 2; j++) {
      u[i + 2 * j] = _mm256_shuffle_ps(t[i + j], t[i + j + 2], 0x44);
      u[i + 2 * j + 1] = _mm256_shuffle_ps(t[i + j], t[i + j + 2], 0xee);
    }
  }
  for (int c = 0; c < 4; c++) {
    rows[c] = _mm256_permute2f128_ps(u[c], u[4 + c], 0x20);
    rows[c + 4] = _mm256_permute2f128_ps(u[c], u[4 + c], 0x31);
  }
}

#endif

/* Sixteen floats in a 512-bit register. Each vector header defines the same names for one instruction set;
 * a kernel file includes one of them and then the templates written in these names. */
#ifndef SECMASK_VECTOR_H
#define SECMASK_VECTOR_H

#include <immintrin.h>
#include <stddef.h>

#define VECTOR_LEVEL avx512
#define LANES 16
/* What a file needs besides, beginning with a comma. */
#ifndef VECTOR_FEATURES
#define VECTOR_FEATURES ""
#endif
#define VECTOR_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma" VECTOR_FEATURES)))
#define VECTOR VECTOR_TARGET __attribute__((always_inline)) static inline

/* Rows of queries by vectors of keys or value columns that one product keeps in registers: 16 sums and
 * the 2 vectors they share. */
#define PRODUCT_ROWS 8
#define PRODUCT_VECTORS 2

typedef __m512 vec;

VECTOR vec v_set(float x) { return _mm512_set1_ps(x); }
VECTOR vec v_load(const float *p) { return _mm512_loadu_ps(p); }
VECTOR void v_store(float *p, vec x) { _mm512_storeu_ps(p, x); }
VECTOR vec v_add(vec a, vec b) { return _mm512_add_ps(a, b); }
VECTOR vec v_sub(vec a, vec b) { return _mm512_sub_ps(a, b); }
VECTOR vec v_mul(vec a, vec b) { return _mm512_mul_ps(a, b); }
VECTOR vec v_div(vec a, vec b) { return _mm512_div_ps(a, b); }
/* a * b + c, a * b - c, c - a * b, rounded once. */
VECTOR vec v_fma(vec a, vec b, vec c) { return _mm512_fmadd_ps(a, b, c); }
VECTOR vec v_fms(vec a, vec b, vec c) { return _mm512_fmsub_ps(a, b, c); }
VECTOR vec v_fnma(vec a, vec b, vec c) { return _mm512_fnmadd_ps(a, b, c); }
VECTOR vec v_abs(vec x) { return _mm512_abs_ps(x); }
/* A NaN in x comes through; one in limit need not. */
VECTOR vec v_at_least(vec x, vec limit) { return _mm512_max_ps(limit, x); }
VECTOR vec v_at_most(vec x, vec limit) { return _mm512_min_ps(limit, x); }

VECTOR __mmask16 v_first(size_t count) { return (__mmask16)((1u << count) - 1); }

/* The first count (< 16) floats, the others set to rest. */
VECTOR vec v_load_first(const float *p, size_t count, vec rest) {
  return _mm512_mask_loadu_ps(rest, v_first(count), p);
}

VECTOR void v_store_first(float *p, vec x, size_t count) { _mm512_mask_storeu_ps(p, v_first(count), x); }

VECTOR float v_total(vec x) { return _mm512_reduce_add_ps(x); }
VECTOR float v_highest(vec x) { return _mm512_reduce_max_ps(x); }

/* x - floor(x), and in whole what v_scale needs; x may be -infinity. */
VECTOR vec v_fraction(vec x, vec *whole) {
  *whole = x;
  return _mm512_reduce_ps(x, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
}

/* x * 2^floor(whole), denormal results included. */
VECTOR vec v_scale(vec x, vec whole) { return _mm512_scalef_ps(x, whole); }

/* rows[i][j] = rows[j][i]. */
VECTOR void v_transpose(vec rows[LANES]) {
  vec t[LANES];
  for (int i = 0; i < 16; i += 2) {
    t[i] = _mm512_unpacklo_ps(rows[i], rows[i + 1]);
    t[i + 1] = _mm512_unpackhi_ps(rows[i], rows[i + 1]);
  }
  for (int i = 0; i < 16; i += 4) {
    for (int j = 0; j < 2; j++) {
      __m512d low = _mm512_castps_pd(t[i + j]), high = _mm512_castps_pd(t[i + j + 2]);
      rows[i + 2 * j] = _mm512_castpd_ps(_mm512_unpacklo_pd(low, high));
      rows[i + 2 * j + 1] = _mm512_castpd_ps(_mm512_unpackhi_pd(low, high));
    }
  }
  /* Now rows[4 g + c] holds column c, c + 4, c + 8, c + 12 of rows 4 g ... 4 g + 3, in quarters. */
  for (int c = 0; c < 4; c++) {
    vec even = _mm512_shuffle_f32x4(rows[c], rows[4 + c], 0x88);
    vec more_even = _mm512_shuffle_f32x4(rows[8 + c], rows[12 + c], 0x88);
    vec odd = _mm512_shuffle_f32x4(rows[c], rows[4 + c], 0xdd);
    vec more_odd = _mm512_shuffle_f32x4(rows[8 + c], rows[12 + c], 0xdd);
    t[c] = _mm512_shuffle_f32x4(even, more_even, 0x88);
    t[c + 4] = _mm512_shuffle_f32x4(odd, more_odd, 0x88);
    t[c + 8] = _mm512_shuffle_f32x4(even, more_even, 0xdd);
    t[c + 12] = _mm512_shuffle_f32x4(odd, more_odd, 0xdd);
  }
  for (int i = 0; i < 16; i++) rows[i] = t[i];
}

#endif

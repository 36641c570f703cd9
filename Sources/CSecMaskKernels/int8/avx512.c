#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "tiles.h"

#pragma STDC FP_CONTRACT OFF

#define TILE_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl")))
#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
#define TILE_UNROLL _Pragma("clang loop unroll(full)")
#define TILE_ROWS 8
#define TILE_PANELS 2

typedef __m512i wide;
#define WIDE_LANES 16
TILE_INLINE wide wide_load(const void *p) { return _mm512_loadu_si512(p); }
TILE_INLINE void wide_store(void *p, wide v) { _mm512_store_si512(p, v); }
TILE_INLINE wide wide_spread(const uint8_t *p) {
  int32_t four;
  memcpy(&four, p, sizeof four);
  return _mm512_set1_epi32(four);
}
TILE_INLINE wide wide_even_u(wide v) { return _mm512_and_si512(v, _mm512_set1_epi16(0xff)); }
TILE_INLINE wide wide_odd_u(wide v) { return _mm512_srli_epi16(v, 8); }
TILE_INLINE wide wide_even_s(wide v) { return _mm512_srai_epi16(_mm512_slli_epi16(v, 8), 8); }
TILE_INLINE wide wide_odd_s(wide v) { return _mm512_srai_epi16(v, 8); }
TILE_INLINE wide wide_madd(wide a, wide b) { return _mm512_madd_epi16(a, b); }
TILE_INLINE wide wide_add(wide a, wide b) { return _mm512_add_epi32(a, b); }

#include "widening.h"

TILE_INLINE __mmask16 first_lanes(size_t n) { return n >= 16 ? 0xffff : (__mmask16)((1u << n) - 1); }

/* Lowest and highest of 0 and the row; false if a value is not finite. */
TILE_INLINE bool row_range(const float *x, size_t depth, float *low, float *high) {
  __m512 lows = _mm512_setzero_ps(), highs = lows;
  __mmask16 odd = 0; /* lanes that saw a NaN or an infinity */
  for (size_t k = 0; k < depth; k += 16) {
    const __m512 v = _mm512_maskz_loadu_ps(first_lanes(depth - k), x + k);
    lows = _mm512_min_ps(lows, v);
    highs = _mm512_max_ps(highs, v);
    odd |= _mm512_fpclass_ps_mask(v, 0x01 | 0x08 | 0x10 | 0x80); /* NaN of both kinds, both infinities */
  }
  *low = _mm512_reduce_min_ps(lows);
  *high = _mm512_reduce_max_ps(highs);
  return odd == 0;
}

secmask_int8_quantizer secmask_int8_quantize_avx512;
TILE_TARGET void secmask_int8_quantize_avx512(const float *x, size_t x_stride, size_t depth,
                                              const secmask_int8_rows *rows) {
  for (size_t row = 0; row < rows->rows; row++) {
    const float *values = x + row * x_stride;
    uint8_t *q = rows->q + row * rows->stride;
    float low, high;
    const bool finite = row_range(values, depth, &low, &high);
    const secmask_int8_step step = secmask_int8_step_of(low, high, finite);
    rows->scales[row] = step.scale;
    rows->zeros[row] = step.zero;
    if (step.inverse == 0) {
      memset(q, 0, depth);
      continue;
    }
    const __m512 inverse = _mm512_set1_ps(step.inverse);
    const __m512i zero = _mm512_set1_epi32(step.zero), none = _mm512_setzero_si512();
    for (size_t k = 0; k < depth; k += 16) {
      const __mmask16 mask = first_lanes(depth - k);
      const __m512 v = _mm512_maskz_loadu_ps(mask, values + k);
      const __m512i level = _mm512_cvtps_epi32(_mm512_mul_ps(v, inverse));
      const __m512i shifted = _mm512_max_epi32(_mm512_add_epi32(level, zero), none);
      _mm_mask_storeu_epi8(q + k, mask, _mm512_cvtusepi32_epi8(shifted));
    }
  }
}

const secmask_int8_tiling secmask_int8_tiling_avx512 = {.tile = widening_tile, .rows = SECMASK_TILE_ROWS};
#endif

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "tiles.h"

#pragma STDC FP_CONTRACT OFF

#define TILE_TARGET __attribute__((target("avx2,fma")))
#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
#define TILE_UNROLL _Pragma("clang loop unroll(full)")
#define TILE_ROWS 4
#define TILE_PANELS 1

typedef __m256i wide;
#define WIDE_LANES 8
TILE_INLINE wide wide_load(const void *p) { return _mm256_loadu_si256(p); }
TILE_INLINE void wide_store(void *p, wide v) { _mm256_store_si256(p, v); }
TILE_INLINE wide wide_spread(const uint8_t *p) {
  int32_t four;
  memcpy(&four, p, sizeof four);
  return _mm256_set1_epi32(four);
}
TILE_INLINE wide wide_even_u(wide v) { return _mm256_and_si256(v, _mm256_set1_epi16(0xff)); }
TILE_INLINE wide wide_odd_u(wide v) { return _mm256_srli_epi16(v, 8); }
TILE_INLINE wide wide_even_s(wide v) { return _mm256_srai_epi16(_mm256_slli_epi16(v, 8), 8); }
TILE_INLINE wide wide_odd_s(wide v) { return _mm256_srai_epi16(v, 8); }
TILE_INLINE wide wide_madd(wide a, wide b) { return _mm256_madd_epi16(a, b); }
TILE_INLINE wide wide_add(wide a, wide b) { return _mm256_add_epi32(a, b); }

#include "widening.h"

TILE_INLINE __m256i first_lanes(size_t n) {
  const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  return _mm256_cmpgt_epi32(_mm256_set1_epi32(n < 8 ? (int)n : 8), lanes);
}

TILE_TARGET static void finish(const secmask_int8_finish *f) {
  for (size_t column = 0; column < f->columns; column += 8) {
    const __m256i mask = first_lanes(f->columns - column);
    const __m256 scale = _mm256_maskload_ps(f->scales + column, mask);
    const __m256i sum = _mm256_maskload_epi32(f->sums + column, mask);
    const __m256 bias = f->bias ? _mm256_maskload_ps(f->bias + column, mask) : _mm256_setzero_ps();
    for (size_t r = 0; r < f->rows; r++) {
      const __m256i acc = _mm256_load_si256((const __m256i *)(f->acc + r * SECMASK_TILE_COLUMNS + column));
      const __m256i shift = _mm256_mullo_epi32(sum, _mm256_set1_epi32(f->zeros[r] - f->offset));
      const __m256 factor = _mm256_mul_ps(_mm256_set1_ps(f->row_scales[r]), scale);
      const __m256 product = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_sub_epi32(acc, shift)), factor);
      _mm256_maskstore_ps(f->y + r * f->y_stride + column, mask, _mm256_add_ps(product, bias));
    }
  }
}

/* Lowest and highest of 0 and the row; false if a value is not finite. */
TILE_INLINE bool row_range(const float *x, size_t depth, float *low, float *high) {
  __m256 lows = _mm256_setzero_ps(), highs = lows;
  __m256i magnitudes = _mm256_setzero_si256();
  for (size_t k = 0; k < depth; k += 8) {
    const __m256 v = _mm256_maskload_ps(x + k, first_lanes(depth - k));
    lows = _mm256_min_ps(lows, v);
    highs = _mm256_max_ps(highs, v);
    magnitudes = _mm256_max_epi32(
      magnitudes, _mm256_and_si256(_mm256_castps_si256(v), _mm256_set1_epi32(0x7fffffff)));
  }
  _Alignas(32) float low_lanes[8], high_lanes[8];
  _mm256_store_ps(low_lanes, lows);
  _mm256_store_ps(high_lanes, highs);
  *low = *high = 0;
  for (int lane = 0; lane < 8; lane++) {
    *low = low_lanes[lane] < *low ? low_lanes[lane] : *low;
    *high = high_lanes[lane] > *high ? high_lanes[lane] : *high;
  }
  return _mm256_movemask_epi8(_mm256_cmpgt_epi32(magnitudes, _mm256_set1_epi32(0x7f7fffff))) == 0;
}

/* Eight levels, 0 ... 255. */
TILE_INLINE __m128i levels(__m256 v, __m256 inverse, __m256i zero) {
  const __m256i level = _mm256_add_epi32(_mm256_cvtps_epi32(_mm256_mul_ps(v, inverse)), zero);
  const __m128i halves = _mm_packs_epi32(_mm256_castsi256_si128(level), _mm256_extracti128_si256(level, 1));
  return _mm_packus_epi16(halves, halves);
}

secmask_int8_quantizer secmask_int8_quantize_avx2;
TILE_TARGET void secmask_int8_quantize_avx2(const float *x, size_t x_stride, size_t depth,
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
    const __m256 inverse = _mm256_set1_ps(step.inverse);
    const __m256i zero = _mm256_set1_epi32(step.zero);
    size_t k = 0;
    for (; k + 8 <= depth; k += 8) {
      const __m128i eight = levels(_mm256_loadu_ps(values + k), inverse, zero);
      _mm_storel_epi64((__m128i *)(q + k), eight);
    }
    if (k < depth) {
      const __m256 last = _mm256_maskload_ps(values + k, first_lanes(depth - k));
      const int64_t eight = _mm_cvtsi128_si64(levels(last, inverse, zero));
      memcpy(q + k, &eight, depth - k);
    }
  }
}

const secmask_int8_finishing secmask_int8_finishing_avx2 = {finish, false};
const secmask_int8_tiling secmask_int8_tiling_avx2 = {.tile = widening_tile, .rows = SECMASK_TILE_ROWS};
#endif

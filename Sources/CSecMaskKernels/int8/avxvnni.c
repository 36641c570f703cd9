#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "tiles.h"

#define TILE_TARGET __attribute__((target("avx2,fma,avxvnni")))
#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
#define TILE_UNROLL _Pragma("clang loop unroll(full)")
#define TILE_NAME tile_avxvnni
#define TILE_ROWS 4
#define TILE_PANELS 1

/* Two instructions take a step of 4 deep for the 16 channels of a panel: 8 sums, 2 vectors of weights and the values of
 * a row, of 16 registers. */
TILE_INLINE void tile(const size_t rows, const size_t panels, const secmask_int8_tile *t) {
  (void)panels;
  const uint8_t *q = t->q;
  const int8_t *w = t->panels;
  const size_t q_stride = t->q_stride;
  __m256i sums[TILE_ROWS][2];
  TILE_UNROLL for (size_t r = 0; r < rows; r++) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
  for (size_t step = 0; step < t->steps; step++, q += 4, w += 64) {
    const __m256i low = _mm256_loadu_si256((const __m256i *)w);
    const __m256i high = _mm256_loadu_si256((const __m256i *)(w + 32));
    TILE_UNROLL for (size_t r = 0; r < rows; r++) {
      int32_t four;
      memcpy(&four, q + r * q_stride, sizeof four);
      const __m256i values = _mm256_set1_epi32(four);
      sums[r][0] = _mm256_dpbusd_avx_epi32(sums[r][0], values, low);
      sums[r][1] = _mm256_dpbusd_avx_epi32(sums[r][1], values, high);
    }
  }
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    int32_t *out = t->acc + r * SECMASK_TILE_COLUMNS;
    _mm256_store_si256((__m256i *)out, sums[r][0]);
    _mm256_store_si256((__m256i *)(out + 8), sums[r][1]);
  }
}

#include "tile_sizes.h"

const secmask_int8_tiling secmask_int8_tiling_avxvnni = {.tile = tile_avxvnni, .rows = SECMASK_TILE_ROWS};
#endif

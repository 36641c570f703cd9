#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "tiles.h"

#define TILE_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))
#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
#define TILE_UNROLL _Pragma("clang loop unroll(full)")
#define TILE_NAME tile_avx512vnni
#define TILE_ROWS 8
#define TILE_PANELS 3

/* One instruction takes a step of 4 deep for the 16 channels of a panel. */
TILE_INLINE void tile(const size_t rows, const size_t panels, const secmask_int8_tile *t) {
  const uint8_t *q = t->q;
  const int8_t *w = t->panels, *next = t->next;
  const size_t q_stride = t->q_stride, panel_stride = t->panel_stride, every = t->next_every;
  size_t wait = every;
  __m512i sums[TILE_ROWS][TILE_PANELS];
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t p = 0; p < panels; p++) sums[r][p] = _mm512_setzero_si512();
  }
  for (size_t step = 0; step < t->steps; step++, q += 4, w += 64) {
    if (--wait == 0) {
      wait = every;
      TILE_UNROLL for (size_t p = 0; p < panels; p++) __builtin_prefetch(next + p * panel_stride);
      next += 64;
    }
    __m512i weights[TILE_PANELS];
    TILE_UNROLL for (size_t p = 0; p < panels; p++) weights[p] = _mm512_loadu_si512(w + p * panel_stride);
    TILE_UNROLL for (size_t r = 0; r < rows; r++) {
      int32_t four;
      memcpy(&four, q + r * q_stride, sizeof four);
      const __m512i values = _mm512_set1_epi32(four);
      TILE_UNROLL for (size_t p = 0; p < panels; p++) {
        sums[r][p] = _mm512_dpbusd_epi32(sums[r][p], values, weights[p]);
      }
    }
  }
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t p = 0; p < panels; p++) {
      _mm512_store_si512(t->acc + r * SECMASK_TILE_COLUMNS + 16 * p, sums[r][p]);
    }
  }
}

#include "tile_sizes.h"

const secmask_int8_tiling secmask_int8_tiling_avx512vnni = {.tile = tile_avx512vnni, .rows = SECMASK_TILE_ROWS};
#endif

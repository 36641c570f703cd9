#if defined(__aarch64__)
#include <arm_neon.h>

#include "tiles.h"

#define TILE_TARGET __attribute__((target("dotprod")))
#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
#define TILE_UNROLL _Pragma("clang loop unroll(full)")
#define TILE_NAME tile_neondot
#define TILE_ROWS 4
#define TILE_PANELS 1

/* One instruction takes a step of 4 deep for 4 channels; q less 128 is signed, as it wants it. (Mixed
 * signs, USDOT, are an extension that fewer CPUs have.) */
TILE_INLINE void tile(const size_t rows, const size_t panels, const secmask_int8_tile *t) {
  (void)panels;
  int32x4_t sums[TILE_ROWS][4];
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t v = 0; v < 4; v++) sums[r][v] = vdupq_n_s32(0);
  }
  for (size_t step = 0; step < t->steps; step++) {
    int8x16_t weights[4];
    TILE_UNROLL for (size_t v = 0; v < 4; v++) weights[v] = vld1q_s8(t->panels + 64 * step + 16 * v);
    TILE_UNROLL for (size_t r = 0; r < rows; r++) {
      uint32_t four;
      __builtin_memcpy(&four, t->q + r * t->q_stride + 4 * step, sizeof four);
      const int8x16_t values = vreinterpretq_s8_u32(vdupq_n_u32(four ^ 0x80808080));
      TILE_UNROLL for (size_t v = 0; v < 4; v++) sums[r][v] = vdotq_s32(sums[r][v], weights[v], values);
    }
  }
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t v = 0; v < 4; v++) {
      vst1q_s32(t->acc + r * SECMASK_TILE_COLUMNS + 4 * v, sums[r][v]);
    }
  }
}

#include "tile_sizes.h"

const secmask_int8_tiling secmask_int8_tiling_neondot = {.tile = tile_neondot, .rows = SECMASK_TILE_ROWS, .offset = 128};
#endif

#if defined(__aarch64__)
#include <arm_neon.h>

#include "tiles.h"

#define TILE_TARGET
#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
#define TILE_UNROLL _Pragma("clang loop unroll(full)")
#define TILE_NAME tile_neon
#define TILE_ROWS 2
#define TILE_PANELS 1

/* 4 bytes of q less 128, twice. */
TILE_INLINE int8x8_t signed_step(const uint8_t *q) {
  uint32_t four;
  __builtin_memcpy(&four, q, sizeof four);
  return vreinterpret_s8_u32(vdup_n_u32(four ^ 0x80808080));
}

/* Products of two channels by 4 deep fill a register of 16 bits; two steps of them fit, 2 * 128 * 127 <
 * 2^15, before pairs are added to sums of 32 bits, which hold even and odd pairs of a channel apart until
 * the end. */
TILE_INLINE void tile(const size_t rows, const size_t panels, const secmask_int8_tile *t) {
  (void)panels;
  int32x4_t sums[TILE_ROWS][8];
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t v = 0; v < 8; v++) sums[r][v] = vdupq_n_s32(0);
  }
  size_t step = 0;
  for (; step + 2 <= t->steps; step += 2) {
    int8x8_t x0[TILE_ROWS], x1[TILE_ROWS];
    TILE_UNROLL for (size_t r = 0; r < rows; r++) {
      x0[r] = signed_step(t->q + r * t->q_stride + 4 * step);
      x1[r] = signed_step(t->q + r * t->q_stride + 4 * step + 4);
    }
    TILE_UNROLL for (size_t v = 0; v < 8; v++) {
      const int8_t *w = t->panels + 64 * step + 8 * v;
      const int8x8_t w0 = vld1_s8(w), w1 = vld1_s8(w + 64);
      TILE_UNROLL for (size_t r = 0; r < rows; r++) {
        sums[r][v] = vpadalq_s16(sums[r][v], vmlal_s8(vmull_s8(x0[r], w0), x1[r], w1));
      }
    }
  }
  if (step < t->steps) {
    TILE_UNROLL for (size_t v = 0; v < 8; v++) {
      const int8x8_t w0 = vld1_s8(t->panels + 64 * step + 8 * v);
      TILE_UNROLL for (size_t r = 0; r < rows; r++) {
        sums[r][v] = vpadalq_s16(sums[r][v], vmull_s8(signed_step(t->q + r * t->q_stride + 4 * step), w0));
      }
    }
  }
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t v = 0; v < 4; v++) {
      vst1q_s32(t->acc + r * SECMASK_TILE_COLUMNS + 4 * v, vpaddq_s32(sums[r][2 * v], sums[r][2 * v + 1]));
    }
  }
}

#include "tile_sizes.h"

const secmask_int8_tiling secmask_int8_tiling_neon = {.tile = tile_neon, .rows = SECMASK_TILE_ROWS, .offset = 128};
#endif

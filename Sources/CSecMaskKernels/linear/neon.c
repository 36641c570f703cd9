#if defined(__aarch64__)
#include <arm_neon.h>
#include <stddef.h>

#define TILE_TARGET
#define TILE_LANES 4
#define TILE_ROWS 4
#define TILE_STRIP secmask_strip_neon

typedef float32x4_t tile_vector;

#define LANES_INLINE static inline __attribute__((always_inline))

LANES_INLINE float32x4_t tile_zero(void) { return vdupq_n_f32(0); }
LANES_INLINE float32x4_t tile_load(const float *p) { return vld1q_f32(p); }
LANES_INLINE float32x4_t tile_load_part(const float *p, size_t n) {
  float lanes[4] = {0, 0, 0, 0};
  for (size_t i = 0; i < n; i++) lanes[i] = p[i];
  return vld1q_f32(lanes);
}
LANES_INLINE float32x4_t tile_fma(float32x4_t a, float32x4_t b, float32x4_t c) { return vfmaq_f32(c, a, b); }

LANES_INLINE void tile_sums(const float32x4_t *v, float *out) {
  vst1q_f32(out, vpaddq_f32(vpaddq_f32(v[0], v[1]), vpaddq_f32(v[2], v[3])));
}

#include "tile.h"
#endif

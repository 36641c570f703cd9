/* Four floats in a 128-bit register; see vector/avx512.h for what the names mean. */
#ifndef SECMASK_VECTOR_H
#define SECMASK_VECTOR_H

#include <arm_neon.h>
#include <stddef.h>

#define VECTOR_LEVEL neon
#define LANES 4
#define VECTOR_TARGET
#define VECTOR VECTOR_TARGET __attribute__((always_inline)) static inline

/* 24 sums and the 4 vectors they share, of 32 registers. */
#define PRODUCT_ROWS 6
#define PRODUCT_VECTORS 4

typedef float32x4_t vec;

VECTOR vec v_set(float x) { return vdupq_n_f32(x); }
VECTOR vec v_load(const float *p) { return vld1q_f32(p); }
VECTOR void v_store(float *p, vec x) { vst1q_f32(p, x); }
VECTOR vec v_add(vec a, vec b) { return vaddq_f32(a, b); }
VECTOR vec v_sub(vec a, vec b) { return vsubq_f32(a, b); }
VECTOR vec v_mul(vec a, vec b) { return vmulq_f32(a, b); }
VECTOR vec v_div(vec a, vec b) { return vdivq_f32(a, b); }
VECTOR vec v_fma(vec a, vec b, vec c) { return vfmaq_f32(c, a, b); }
VECTOR vec v_fms(vec a, vec b, vec c) { return vfmaq_f32(vnegq_f32(c), a, b); }
VECTOR vec v_fnma(vec a, vec b, vec c) { return vfmsq_f32(c, a, b); }
VECTOR vec v_abs(vec x) { return vabsq_f32(x); }
/* A NaN in either operand comes through. */
VECTOR vec v_at_least(vec x, vec limit) { return vmaxq_f32(limit, x); }
VECTOR vec v_at_most(vec x, vec limit) { return vminq_f32(limit, x); }

VECTOR vec v_load_first(const float *p, size_t count, vec rest) {
  float lanes[LANES];
  vst1q_f32(lanes, rest);
  for (size_t i = 0; i < count; i++) lanes[i] = p[i];
  return vld1q_f32(lanes);
}

VECTOR void v_store_first(float *p, vec x, size_t count) {
  float lanes[LANES];
  vst1q_f32(lanes, x);
  for (size_t i = 0; i < count; i++) p[i] = lanes[i];
}

VECTOR float v_total(vec x) { return vaddvq_f32(x); }
VECTOR float v_highest(vec x) { return vmaxvq_f32(x); }

VECTOR vec v_fraction(vec x, vec *whole) {
  /* 2^-151 rounds to 0, and the exponents of v_scale stay in range. */
  x = v_at_least(x, vdupq_n_f32(-151.0f));
  *whole = vrndmq_f32(x);
  return v_sub(x, *whole);
}

VECTOR vec v_scale(vec x, vec whole) {
  /* In two steps: one power of two of either half is a normal number, so only the second product rounds. */
  int32x4_t n = vcvtq_s32_f32(whole), half = vshrq_n_s32(n, 1), bias = vdupq_n_s32(127);
  int32x4_t first = vshlq_n_s32(vaddq_s32(half, bias), 23);
  int32x4_t second = vshlq_n_s32(vaddq_s32(vsubq_s32(n, half), bias), 23);
  return v_mul(v_mul(x, vreinterpretq_f32_s32(first)), vreinterpretq_f32_s32(second));
}

VECTOR void v_transpose(vec rows[LANES]) {
  vec a = vtrn1q_f32(rows[0], rows[1]), b = vtrn2q_f32(rows[0], rows[1]);
  vec c = vtrn1q_f32(rows[2], rows[3]), d = vtrn2q_f32(rows[2], rows[3]);
  rows[0] = vcombine_f32(vget_low_f32(a), vget_low_f32(c));
  rows[1] = vcombine_f32(vget_low_f32(b), vget_low_f32(d));
  rows[2] = vcombine_f32(vget_high_f32(a), vget_high_f32(c));
  rows[3] = vcombine_f32(vget_high_f32(b), vget_high_f32(d));
}

#endif

#include "tiles.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF

typedef float four_floats __attribute__((vector_size(16)));
typedef int32_t four_words __attribute__((vector_size(16)));
typedef uint32_t four_bits __attribute__((vector_size(16)));

static inline four_words choose(four_words mask, four_words yes, four_words no) {
  return (yes & mask) | (no & ~mask);
}

/* Lowest and highest of 0 and the row; false if a value is not finite. In lanes: a compiler may not
 * reorder them itself. */
static bool row_range(const float *x, size_t depth, float *low, float *high) {
  four_floats lows = {0, 0, 0, 0}, highs = lows;
  four_words magnitudes = {0, 0, 0, 0};
  for (size_t k = 0; k < depth; k += 4) {
    four_floats v = {0, 0, 0, 0};
    if (depth - k >= 4) memcpy(&v, x + k, sizeof v);
    else memcpy(&v, x + k, (depth - k) * sizeof(float));
    const four_words magnitude = (four_words)v & 0x7fffffff;
    lows = (four_floats)choose(v < lows, (four_words)v, (four_words)lows);
    highs = (four_floats)choose(v > highs, (four_words)v, (four_words)highs);
    magnitudes = choose(magnitude > magnitudes, magnitude, magnitudes);
  }
  bool finite = true;
  *low = *high = 0;
  for (int lane = 0; lane < 4; lane++) {
    *low = lows[lane] < *low ? lows[lane] : *low;
    *high = highs[lane] > *high ? highs[lane] : *high;
    finite = finite && magnitudes[lane] < 0x7f800000;
  }
  return finite;
}

secmask_int8_quantizer secmask_int8_quantize_portable;
void secmask_int8_quantize_portable(const float *x, size_t x_stride, size_t depth,
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
    for (size_t k = 0; k < depth; k++) {
      const int32_t level = (int32_t)secmask_nearest(values[k] * step.inverse) + step.zero;
      q[k] = (uint8_t)(level < 0 ? 0 : level > 255 ? 255 : level);
    }
  }
}

static void finish(const secmask_int8_finish *f) {
  for (size_t r = 0; r < f->rows; r++) {
    const int32_t *acc = f->acc + r * SECMASK_TILE_COLUMNS, zero = f->zeros[r] - f->offset;
    const float row_scale = f->row_scales[r];
    float *y = f->y + r * f->y_stride;
    for (size_t c = 0; c < f->columns; c++) {
      y[c] = (float)(acc[c] - zero * f->sums[c]) * (row_scale * f->scales[c]) + (f->bias ? f->bias[c] : 0);
    }
  }
}

/* Four channels by this depth at a time, in float: 512 * 255 * 127 < 2^24, so every sum is exact, and
 * plain C gets vector instructions for it on every CPU, which it does not for sums of products of bytes. */
enum { EXACT_DEPTH = 512 };

/* Byte 0 is the lowest: as in memory on the little-endian machines that the mapped weights need anyway. */
static inline four_floats byte_of(four_bits w, int byte) {
  return __builtin_convertvector((four_words)(w << (24 - 8 * byte)) >> 24, four_floats);
}

static inline void add_block(const float values[SECMASK_TILE_ROWS][EXACT_DEPTH], size_t rows, const int8_t *w,
                             size_t steps, int32_t *acc) {
  four_floats sums[SECMASK_TILE_ROWS];
  for (size_t r = 0; r < SECMASK_TILE_ROWS; r++) sums[r] = (four_floats){0, 0, 0, 0};
  for (size_t step = 0; step < steps; step++, w += 64) {
    four_bits channels;
    memcpy(&channels, w, sizeof channels);
    const four_floats w0 = byte_of(channels, 0), w1 = byte_of(channels, 1);
    const four_floats w2 = byte_of(channels, 2), w3 = byte_of(channels, 3);
    for (size_t r = 0; r < SECMASK_TILE_ROWS; r++) {
      const float *x = values[r] + 4 * step;
      sums[r] += x[0] * w0 + x[1] * w1 + x[2] * w2 + x[3] * w3;
    }
  }
  for (size_t r = 0; r < rows; r++) {
    for (int c = 0; c < 4; c++) acc[r * SECMASK_TILE_COLUMNS + c] += (int32_t)sums[r][c];
  }
}

static void tile_portable(const secmask_int8_tile *t) {
  float values[SECMASK_TILE_ROWS][EXACT_DEPTH] = {{0}};
  memset(t->acc, 0, sizeof(int32_t) * SECMASK_TILE_COLUMNS * t->rows);
  for (size_t from = 0; from < 4 * t->steps; from += EXACT_DEPTH) {
    const size_t depth = 4 * t->steps - from < EXACT_DEPTH ? 4 * t->steps - from : EXACT_DEPTH;
    for (size_t r = 0; r < t->rows; r++) {
      for (size_t k = 0; k < depth; k++) values[r][k] = t->q[r * t->q_stride + from + k];
    }
    for (size_t c = 0; c < 16 * t->count; c += 4) {
      const int8_t *w = t->panels + c / 16 * t->panel_stride + 16 * from + c % 16 * 4;
      add_block(values, t->rows, w, depth / 4, t->acc + c);
    }
  }
}

const secmask_int8_finishing secmask_int8_finishing_portable = {finish, false};
const secmask_int8_tiling secmask_int8_tiling_portable = {.tile = tile_portable, .rows = SECMASK_TILE_ROWS};

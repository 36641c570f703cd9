#include "int8_tiles.h"

#include <float.h>
#include <math.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

typedef struct range { float low, high; bool finite; } range;

static range row_range(const float *x, size_t depth) {
  float low[4] = {0, 0, 0, 0}, high[4] = {0, 0, 0, 0};
  uint32_t most[4] = {0, 0, 0, 0};
  for (size_t k = 0; k < depth; k++) {
    const size_t lane = k % 4;
    uint32_t bits;
    memcpy(&bits, x + k, sizeof bits);
    bits &= 0x7fffffff;
    most[lane] = bits > most[lane] ? bits : most[lane];
    low[lane] = x[k] < low[lane] ? x[k] : low[lane];
    high[lane] = x[k] > high[lane] ? x[k] : high[lane];
  }
  range r = {0, 0, true};
  for (int lane = 0; lane < 4; lane++) {
    r.low = low[lane] < r.low ? low[lane] : r.low;
    r.high = high[lane] > r.high ? high[lane] : r.high;
    r.finite = r.finite && most[lane] < 0x7f800000;
  }
  return r;
}

void secmask_int8_quantize_portable(const float *x, size_t x_stride, size_t depth, const secmask_int8_rows *rows) {
  for (size_t row = 0; row < rows->rows; row++) {
    const float *values = x + row * x_stride;
    uint8_t *q = rows->q + row * rows->stride;
    const range r = row_range(values, depth);
    const float scale = !r.finite ? NAN : r.high / 255 - r.low / 255; /* each alone: the difference may overflow */
    rows->zeros[row] = 0;
    rows->scales[row] = scale < FLT_MIN ? 0 : scale;
    if (!(scale >= FLT_MIN)) {
      memset(q, 0, depth);
      continue;
    }
    const float steps = 1 / scale;
    const int32_t zero = (int32_t)secmask_nearest(-r.low * steps);
    rows->zeros[row] = zero;
    for (size_t k = 0; k < depth; k++) {
      int32_t level = (int32_t)secmask_nearest(values[k] * steps) + zero;
      q[k] = (uint8_t)(level < 0 ? 0 : level > 255 ? 255 : level);
    }
  }
}

void secmask_int8_finish_portable(const secmask_int8_finish *f) {
  for (size_t r = 0; r < f->rows; r++) {
    const int32_t *acc = f->acc + r * SECMASK_TILE_COLUMNS, zero = f->zeros[r];
    const float row_scale = f->row_scales[r];
    float *y = f->y + r * f->y_stride;
    for (size_t c = 0; c < f->columns; c++) {
      y[c] = (float)(acc[c] - zero * f->sums[c]) * (row_scale * f->scales[c]) + (f->bias ? f->bias[c] : 0);
    }
  }
}

static void tile_portable(const secmask_int8_tile *t) {
  for (size_t p = 0; p < t->count; p++) {
    for (size_t r = 0; r < t->rows; r++) {
      const uint8_t *q = t->q + r * t->q_stride;
      const int8_t *w = t->panels + p * t->panel_stride;
      int32_t sums[16] = {0};
      for (size_t step = 0; step < t->steps; step++, q += 4, w += 64) {
        for (int c = 0; c < 16; c++) {
          sums[c] += q[0] * w[4 * c] + q[1] * w[4 * c + 1] + q[2] * w[4 * c + 2] + q[3] * w[4 * c + 3];
        }
      }
      memcpy(t->acc + r * SECMASK_TILE_COLUMNS + 16 * p, sums, sizeof sums);
    }
  }
}

const secmask_int8_level secmask_int8_level_portable = {
  tile_portable, secmask_int8_finish_portable, SECMASK_PORTABLE,
};

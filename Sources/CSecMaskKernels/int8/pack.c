#include "tiles.h"

#include <float.h>
#include <math.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

static size_t rounded_up(size_t n, size_t unit) { return (n + unit - 1) / unit * unit; }

size_t secmask_int8_panel_bytes(size_t columns, size_t depth) {
  return rounded_up(columns, 16) * rounded_up(depth, 4);
}

void secmask_int8_pack(const int8_t *rows, size_t columns, size_t depth, int8_t *panels, int32_t *sums) {
  const size_t panel = 16 * rounded_up(depth, 4);
  memset(panels, 0, secmask_int8_panel_bytes(columns, depth));
  for (size_t c = 0; c < columns; c++) {
    const int8_t *row = rows + c * depth;
    int8_t *out = panels + c / 16 * panel + c % 16 * 4;
    int32_t sum = 0;
    for (size_t k = 0; k < depth; k++) {
      out[k / 4 * 64 + k % 4] = row[k];
      sum += row[k];
    }
    sums[c] = sum;
  }
}

/* The greatest |w|, or NaN if one of them is not finite. */
static float magnitude(const float *w, size_t depth) {
  float most = 0;
  for (size_t k = 0; k < depth; k++) {
    float value = fabsf(w[k]);
    if (!(value <= FLT_MAX)) return NAN;
    most = value > most ? value : most;
  }
  return most;
}

void secmask_int8_quantize_weights(const float *w, size_t stride, size_t columns, size_t depth,
                                   int8_t *rows, float *scales) {
  for (size_t c = 0; c < columns; c++) {
    float scale = magnitude(w + c * stride, depth) / 127;
    if (scale < FLT_MIN) scale = 0;
    scales[c] = scale;
    for (size_t k = 0; k < depth; k++) {
      float value = scale > 0 ? secmask_nearest(w[c * stride + k] / scale) : 0;
      rows[c * depth + k] = (int8_t)(value > 127 ? 127 : value < -127 ? -127 : value);
    }
  }
}

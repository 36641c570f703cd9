/* The row kernels in plain C: what the vector forms are compared with, and what a CPU without them runs. */
#include "kernels.h"

#include <math.h>

SECMASK_ROW_KERNELS(portable)

/* Below this both activations are under 1e-50: zero, and not the NaN of -infinity * 0. */
static const float vanishing = -16.0f;

/* x * Phi(x); erfc keeps the digits that 1 + erf loses left of zero. */
static float gelu_erf_of(float x) {
  return x < vanishing ? -0.0f : 0.5f * x * erfcf(-0.70710678f * x);
}

/* x / 2 * (1 + tanh u) = x / (1 + exp(-2 u)). */
static float gelu_tanh_of(float x) {
  float twice = 1.5957691f * (x + 0.044715f * x * x * x);
  return x < vanishing ? -0.0f : x / (1.0f + expf(-twice));
}

void secmask_gelu_erf_portable(float *x, size_t rows, size_t columns, size_t stride) {
  for (size_t r = 0; r < rows; r++, x += stride) {
    for (size_t c = 0; c < columns; c++) x[c] = gelu_erf_of(x[c]);
  }
}

void secmask_gelu_tanh_portable(float *x, size_t rows, size_t columns, size_t stride) {
  for (size_t r = 0; r < rows; r++, x += stride) {
    for (size_t c = 0; c < columns; c++) x[c] = gelu_tanh_of(x[c]);
  }
}

void secmask_add_bias_portable(float *x, const float *bias, size_t rows, size_t columns, size_t stride) {
  for (size_t r = 0; r < rows; r++, x += stride) {
    for (size_t c = 0; c < columns; c++) x[c] += bias[c];
  }
}

void secmask_softmax_portable(float *x, size_t rows, size_t columns, size_t stride) {
  for (size_t r = 0; r < rows; r++, x += stride) {
    float highest = -INFINITY;
    for (size_t c = 0; c < columns; c++) highest = x[c] > highest ? x[c] : highest;
    if (highest == -INFINITY) highest = 0; /* -infinity - -infinity would be NaN */
    double sum = 0;
    for (size_t c = 0; c < columns; c++) sum += x[c] = expf(x[c] - highest);
    float inverse = sum == 0 ? 0 : (float)(1.0 / sum);
    for (size_t c = 0; c < columns; c++) x[c] *= inverse;
  }
}

void secmask_layer_norm_portable(const float *x, size_t x_stride, const float *residual, size_t residual_stride,
                                 const float *gain, const float *shift, float epsilon,
                                 size_t rows, size_t columns, float *out, size_t out_stride) {
  for (size_t r = 0; r < rows; r++) {
    double sum = 0, squares = 0;
    for (size_t c = 0; c < columns; c++) {
      out[c] = residual ? x[c] + residual[c] : x[c];
      sum += out[c];
    }
    double mean = sum / (double)columns;
    for (size_t c = 0; c < columns; c++) squares += (out[c] - mean) * (out[c] - mean);
    double scale = 1.0 / sqrt(squares / (double)columns + epsilon);
    for (size_t c = 0; c < columns; c++) {
      out[c] = (float)((out[c] - mean) * scale) * gain[c] + shift[c];
    }
    x += x_stride;
    out += out_stride;
    if (residual) residual += residual_stride;
  }
}

#ifndef SECMASK_ROWS_H
#define SECMASK_ROWS_H

#include <stddef.h>

/* Row-wise operations over row-major float32 matrices; strides are in elements, at least the columns.
 * A NaN gives NaN: in its place, or, where a row has a sum, in its row. Errors against exact arithmetic are
 * given in units of u = 2^-24, the rounding of one operation; every level keeps to them. */
typedef struct secmask_row_kernels {
  /* x = x / 2 * (1 + erf(x / sqrt 2)), in place, within 2u |x|; 0 at -infinity. */
  void (*gelu_erf)(float *x, size_t rows, size_t columns, size_t stride);
  /* x = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 x^3))), in place, likewise. */
  void (*gelu_tanh)(float *x, size_t rows, size_t columns, size_t stride);
  /* x += bias, for each row. */
  void (*add_bias)(float *x, const float *bias, size_t rows, size_t columns, size_t stride);
  /* Each row to exp(x - max) / sum, in place, within (8 + max - x) u of each result. -infinity counts as
   * absent; a row of nothing else becomes 0. */
  void (*softmax)(float *x, size_t rows, size_t columns, size_t stride);
  /* out = (s - mean(s)) / sqrt(variance(s) + epsilon) * gain + shift with s = x + residual;
   * residual may be NULL; out may be x or residual. Within 8u (|gain| + |gain z| + |shift|), z being what
   * gain is multiplied with. */
  void (*layer_norm)(const float *x, size_t x_stride, const float *residual, size_t residual_stride,
                     const float *gain, const float *shift, float epsilon,
                     size_t rows, size_t columns, float *out, size_t out_stride);
} secmask_row_kernels;

#endif

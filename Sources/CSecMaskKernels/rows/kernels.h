#ifndef SECMASK_ROW_KERNELS_H
#define SECMASK_ROW_KERNELS_H

#include "secmask_rows.h"

/* Declares the row kernels of a level. */
#define SECMASK_ROW_KERNELS(level) SECMASK_ROW_KERNELS_NAMED(level)
#define SECMASK_ROW_KERNELS_NAMED(level)                                                                     \
  void secmask_gelu_erf_##level(float *x, size_t rows, size_t columns, size_t stride);                       \
  void secmask_gelu_tanh_##level(float *x, size_t rows, size_t columns, size_t stride);                      \
  void secmask_add_bias_##level(float *x, const float *bias, size_t rows, size_t columns, size_t stride);    \
  void secmask_softmax_##level(float *x, size_t rows, size_t columns, size_t stride);                        \
  void secmask_layer_norm_##level(const float *x, size_t x_stride,                                           \
                                  const float *residual, size_t residual_stride,                             \
                                  const float *gain, const float *shift, float epsilon,                      \
                                  size_t rows, size_t columns, float *out, size_t out_stride);

#endif

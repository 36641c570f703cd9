#ifndef SECMASK_LINEAR_H
#define SECMASK_LINEAR_H

#include "secmask_cpu.h"

typedef enum secmask_activation {
  SECMASK_NO_ACTIVATION = 0,
  SECMASK_GELU_ERF = 1,
  SECMASK_GELU_TANH = 2
} secmask_activation;

/* y[rows, columns] = activation(x[rows, depth] w[columns, depth]^T + bias), row-major, strides in floats. */
typedef struct secmask_linear {
  const float *x; size_t x_stride;
  const float *weights; size_t weight_stride;
  const float *bias; /* or NULL */
  float *y; size_t y_stride;
  size_t rows, columns, depth;
  secmask_activation activation;
} secmask_linear;

typedef struct secmask_linear_kernels {
  /* scratch: 64-byte aligned, secmask_linear_scratch(job) floats; may be NULL if that is 0. */
  void (*linear)(const secmask_linear *job, float *scratch);
} secmask_linear_kernels;

size_t secmask_linear_scratch(const secmask_linear *job);
const secmask_linear_kernels *secmask_linear_kernels_at(secmask_level level);

#endif

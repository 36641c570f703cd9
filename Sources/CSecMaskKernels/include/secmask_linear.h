#ifndef SECMASK_LINEAR_H
#define SECMASK_LINEAR_H

#include "secmask_cpu.h"

typedef enum secmask_activation {
  SECMASK_NO_ACTIVATION = 0,
  SECMASK_GELU_ERF = 1,
  SECMASK_GELU_TANH = 2
} secmask_activation;

/* y[rows, columns] = activation(x[rows, depth] w[columns, depth]^T + bias), row-major, strides in floats.
 * y overlaps none of the others. */
typedef struct secmask_linear {
  const float *x; size_t x_stride;
  const float *weights; size_t weight_stride;
  const float *bias; /* [columns], or NULL */
  float *y; size_t y_stride;
  size_t rows, columns, depth;
  secmask_activation activation;
} secmask_linear;

typedef struct secmask_linear_kernels {
  /* An output's bits depend on its row of x, its row of weights, its bias and the depth alone: not on the
   * other rows, nor on how a layer is split into jobs. Weights are used as they lie, row by row; no
   * scratch memory. */
  void (*linear)(const secmask_linear *job);
} secmask_linear_kernels;

/* The table of a level that is available (not checked), or of the nearest lower one that differs. */
const secmask_linear_kernels *secmask_linear_kernels_at(secmask_level level);

/* A good stride for rows of this many floats: whole cache lines, and not a multiple of 4096 bytes, at
 * which neighbouring rows would compete for the same few places of the first-level cache (a tenth of the
 * speed). */
size_t secmask_linear_stride(size_t columns);

#endif

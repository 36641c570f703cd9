#ifndef SECMASK_LINEAR_H
#define SECMASK_LINEAR_H

#include <stddef.h>

struct secmask_kernels;
struct secmask_strip;

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
  /* What secmask_linear_run is made of: a few columns, without the activation. */
  void (*strip)(const struct secmask_strip *strip);
} secmask_linear_kernels;

/* Runs the job. An output's bits depend on its row of x, its row of weights, its bias and the depth alone: not on the
 * other rows, nor on how a layer is split into jobs. Weights are used as they lie, row by row; no scratch memory. */
void secmask_linear_run(const struct secmask_kernels *kernels, const secmask_linear *job);

/* A good stride for rows of this many floats: whole cache lines, and not a multiple of 4096 bytes, at
 * which neighbouring rows would compete for the same few places of the first-level cache (a tenth of the
 * speed). */
size_t secmask_linear_stride(size_t columns);

#endif

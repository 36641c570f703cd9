#ifndef SECMASK_INT8_H
#define SECMASK_INT8_H

#include "secmask_cpu.h"
#include "secmask_linear.h"

/* Weights of a linear layer, int8, symmetric per output channel, in panels of 16 channels by 4 deep:
 * panels[columns / 16][depth / 4][16][4], both dimensions padded with zeros. */
typedef struct secmask_int8_weights {
  const int8_t *panels;        /* 64-byte aligned */
  const float *scales;         /* [columns]: weight = scale * int8 */
  const int32_t *sums;         /* [columns]: sum of the int8 values over depth */
  size_t columns, depth;
} secmask_int8_weights;

/* Rows of activations, uint8, asymmetric per row: x = scale * (q - zero). */
typedef struct secmask_int8_rows {
  uint8_t *q; size_t stride;   /* stride: a multiple of 64 of at least depth; the padding holds anything */
  float *scales;               /* [rows] */
  int32_t *zeros;              /* [rows], 0 ... 255 */
  size_t rows;
} secmask_int8_rows;

typedef struct secmask_int8_kernels {
  /* Quantises x[rows, depth]; row range min(0, lowest) ... max(0, highest) onto 0 ... 255. */
  void (*quantize)(const float *x, size_t x_stride, size_t depth, const secmask_int8_rows *rows);
  /* acc[rows, columns] = sum over depth of q * weight, exact int32, for channels first ... first + columns
   * (first a multiple of 16). For tests: every level gives the same bits. */
  void (*accumulate)(const secmask_int8_rows *rows, const secmask_int8_weights *weights,
                     size_t first, size_t columns, int32_t *acc, size_t acc_stride);
  /* y = activation(x w^T + bias) from the same sums. */
  void (*linear)(const secmask_int8_rows *rows, const secmask_int8_weights *weights, const float *bias,
                 size_t first, size_t columns, secmask_activation activation, float *y, size_t y_stride);
} secmask_int8_kernels;

/* Bytes of the panels of a layer. */
size_t secmask_int8_panel_bytes(size_t columns, size_t depth);
const secmask_int8_kernels *secmask_int8_kernels_at(secmask_level level);

#endif

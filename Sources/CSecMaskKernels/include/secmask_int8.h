#ifndef SECMASK_INT8_H
#define SECMASK_INT8_H

#include "secmask_linear.h"

#include <stddef.h>
#include <stdint.h>

struct secmask_int8_tiling;
struct secmask_int8_finishing;

/* Weights of a linear layer, int8, symmetric per output channel, in panels of 16 channels by 4 deep:
 * panels[ceil(columns / 16)][ceil(depth / 4)][16][4], both dimensions padded with zeros.
 * depth at most SECMASK_INT8_MAX_DEPTH: no sum can then leave int32. */
typedef struct secmask_int8_weights {
  const int8_t *panels;        /* best on a 64-byte boundary; values -127 ... 127 */
  const float *scales;         /* [columns]: weight = scale * int8 */
  const int32_t *sums;         /* [columns]: sum of the int8 values over depth */
  size_t columns, depth;
} secmask_int8_weights;

enum { SECMASK_INT8_MAX_DEPTH = 65536 };

/* Rows of activations, uint8, asymmetric per row: x = scale * (q - zero). */
typedef struct secmask_int8_rows {
  uint8_t *q; size_t stride;   /* stride: a multiple of 64, at least depth; the padding holds anything */
  float *scales;               /* [rows] */
  int32_t *zeros;              /* [rows], 0 ... 255 */
  size_t rows;
} secmask_int8_rows;

typedef struct secmask_int8_kernels {
  /* Quantises x[rows, depth]; row range min(0, lowest) ... max(0, highest) onto 0 ... 255, to nearest,
   * ties to even. A row whose range is below 255 * FLT_MIN gets scale 0 and q = zero = 0; a row with a NaN
   * or an infinity gets scale NaN and q = zero = 0, so that all its outputs become NaN. The same bits at
   * every level. */
  void (*quantize)(const float *x, size_t x_stride, size_t depth, const secmask_int8_rows *rows);
  /* What the two functions below are made of. */
  const struct secmask_int8_tiling *tiling;
  const struct secmask_int8_finishing *finishing;
} secmask_int8_kernels;

/* acc[rows, columns] = sum over depth of q * weight, exact int32, for `columns` channels from `first` on (a
 * multiple of 16), which is where acc begins. The same bits at every level. */
void secmask_int8_accumulate(const struct secmask_kernels *kernels, const secmask_int8_rows *rows,
                             const secmask_int8_weights *weights, size_t first, size_t columns,
                             int32_t *acc, size_t acc_stride);

/* y = activation(x w^T + bias) from the same sums: (acc - zero * sum) * (row scale * channel scale)
 * + bias. scales, sums and bias (or NULL) are those of the whole layer; y begins at channel `first`. An
 * output's bits depend on its row and channel alone; before the activation they are the same at every
 * level. A call fetches weights ahead for all but its first 48 channels, so calls of few channels and
 * rows are slower where weights come from memory. */
void secmask_int8_linear(const struct secmask_kernels *kernels, const secmask_int8_rows *rows,
                         const secmask_int8_weights *weights, const float *bias, size_t first, size_t columns,
                         secmask_activation activation, float *y, size_t y_stride);

/* Bytes of the panels of a layer: columns and depth rounded up to multiples of 16 and 4. */
size_t secmask_int8_panel_bytes(size_t columns, size_t depth);

/* rows[columns, depth], row-major, to panels (secmask_int8_panel_bytes of them) and sums[columns]. */
void secmask_int8_pack(const int8_t *rows, size_t columns, size_t depth, int8_t *panels, int32_t *sums);

/* w[columns, depth] to rows[columns, depth] and scales[columns]: scale = max|w| / 127, q = w / scale to
 * nearest, ties to even, -127 ... 127. A row whose scale is below FLT_MIN gets scale 0 and zeros; a row
 * with a NaN or an infinity gets scale NaN and zeros. For embedding tables as well as for linear layers. */
void secmask_int8_quantize_weights(const float *w, size_t stride, size_t columns, size_t depth,
                                   int8_t *rows, float *scales);

#endif

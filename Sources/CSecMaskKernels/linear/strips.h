#ifndef SECMASK_LINEAR_STRIPS_H
#define SECMASK_LINEAR_STRIPS_H

#include "secmask_linear.h"

#include <stdbool.h>

/* How y = x w^T is cut up. Rows of x and rows of w both lie along the depth, so one output is a dot
 * product of two contiguous rows and nothing needs to be repacked: a tile of rows x columns of dot products
 * shares its loads.
 *
 *   block  DEPTH_BLOCK of the depth, so that a strip of weights and some rows of x stay in the first cache
 *   strip  STRIP_COLUMNS output columns over all rows of a row block
 *   panel  PANEL_COLUMNS output columns: what the activation is applied to while it is still in cache
 *
 * The order of the additions behind one output depends on the depth alone, not on where the output lies in a
 * tile, a strip or the job: splitting a job by columns or by rows does not change a bit. */
enum {
  SECMASK_DEPTH_BLOCK = 768,
  SECMASK_STRIP_COLUMNS = 4,
  SECMASK_PANEL_COLUMNS = 64,
  SECMASK_DEEP_PANEL_COLUMNS = 384, /* with several blocks of depth: x is then read from afar less often */
  SECMASK_ROW_BLOCK = 168 /* x 768 floats = 504 KB: half of a usual second-level cache */
};

typedef struct secmask_strip {
  const float *x; size_t x_stride;
  const float *weights; size_t weight_stride;
  const float *next;  /* the weights of the strip to come, to be fetched ahead; or the same again */
  const float *bias;  /* [columns], or NULL */
  float *y; size_t y_stride;
  size_t rows, columns, depth; /* columns: 1 ... SECMASK_STRIP_COLUMNS */
  bool continued;     /* y holds the sum over earlier blocks of the depth: add to it */
} secmask_strip;

typedef void secmask_strip_kernel(const secmask_strip *strip);

#endif

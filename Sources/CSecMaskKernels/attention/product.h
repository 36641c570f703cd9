/* The one inner loop of attention, in the names of a vector header: a few rows
 * times a few vectors of columns, every sum in a register. Scores are queries times packed keys; outputs are
 * weights times packed values. */
#ifndef SECMASK_ATTENTION_PRODUCT_H
#define SECMASK_ATTENTION_PRODUCT_H

#include "plan.h"

#define PANEL_VECTORS (PANEL_KEYS / LANES)
_Static_assert(PRODUCT_ROWS <= MOST_QUERIES, "scratch memory holds the rows of a block");

typedef vec sums[PRODUCT_ROWS][PRODUCT_VECTORS];

VECTOR void clear(sums sum, const int rows, const int vectors) {
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) sum[r][t] = v_set(0.0f);
  }
}

/* sum[r][t] += sum over d < depth of a[r][d] * b[d][t]. Row d of b begins b_stride floats after the one
 * before; its vectors are consecutive within 16 floats, and the next 16 are b_next floats further on.
 * rows and vectors must be constants: then the loops over them vanish. */
VECTOR void add_product(sums sum, const int rows, const int vectors, const float *a, size_t a_stride,
                        const float *b, size_t b_stride, size_t b_next, size_t depth) {
  for (size_t d = 0; d < depth; d++) {
    vec shared[PRODUCT_VECTORS];
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) {
      shared[t] = v_load(b + t / PANEL_VECTORS * b_next + t % PANEL_VECTORS * LANES);
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      vec own = v_set(a[r * a_stride + d]);
#pragma clang loop unroll(full)
      for (int t = 0; t < vectors; t++) sum[r][t] = v_fma(own, shared[t], sum[r][t]);
    }
    b += b_stride;
  }
}

#endif

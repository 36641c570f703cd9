/* Copies of keys and values in the order the products read them, in the names of a vector_*.h. */
#ifndef SECMASK_ATTENTION_PACK_H
#define SECMASK_ATTENTION_PACK_H

#include "attention_plan.h"

/* Rows of one head lie far apart, each in a page of its own: asked for ahead, they cost no waiting. */
VECTOR void prefetch_rows(const float *row, size_t stride, size_t count, size_t dim) {
  for (size_t r = 0; r < count; r++, row += stride) {
    for (size_t c = 0; c < dim; c += PANEL_KEYS) __builtin_prefetch(row + c, 0, 2);
  }
}

/* to[c] = factor * from[c] for c < dim, then zeros up to a multiple of 16. */
VECTOR void copy_row(const float *from, size_t dim, vec factor, float *to) {
  vec zero = v_set(0.0f);
  size_t c = 0;
  for (; c + LANES <= dim; c += LANES) v_store(to + c, v_mul(v_load(from + c), factor));
  if (c < dim) {
    v_store(to + c, v_mul(v_load_first(from + c, dim - c, zero), factor));
    c += LANES;
  }
  for (; c % PANEL_KEYS; c += LANES) v_store(to + c, zero);
}

/* panel[dim][16] from 16 rows. */
VECTOR void pack_keys(const float *const rows[PANEL_KEYS], size_t dim, float *panel) {
  for (size_t d = 0; d < dim; d += LANES) {
    size_t width = dim - d < LANES ? dim - d : LANES;
    for (int j = 0; j < PANEL_KEYS; j += LANES) {
      vec block[LANES];
#pragma clang loop unroll(full)
      for (int i = 0; i < LANES; i++) {
        const float *row = rows[j + i] + d;
        block[i] = width == LANES ? v_load(row) : v_load_first(row, width, v_set(0.0f));
      }
      v_transpose(block);
#pragma clang loop unroll(full)
      for (size_t i = 0; i < LANES; i++) {
        if (i < width) v_store(panel + (d + i) * PANEL_KEYS + j, block[i]);
      }
    }
  }
}

/* Key and value number first ... first + count - 1 (at most 16) of the sequence, or of a list of positions,
 * to a panel of keys and the rows of values; where keys are missing the last one is repeated. */
VECTOR void pack_panel(const secmask_attention *job, const uint32_t *positions, size_t first, size_t count,
                       size_t value_columns, float *keys, float *values) {
  const float *rows[PANEL_KEYS];
  for (size_t i = 0; i < PANEL_KEYS; i++) {
    size_t at = first + (i < count ? i : count - 1);
    if (positions) at = positions[at];
    rows[i] = job->k + at * job->k_stride;
    if (i < count) copy_row(job->v + at * job->v_stride, job->dim, v_set(1.0f), values + i * value_columns);
  }
  pack_keys(rows, job->dim, keys);
}

#endif

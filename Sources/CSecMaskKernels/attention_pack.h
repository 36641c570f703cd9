/* Copies of keys and values in the order the products read them, in the names of a vector_*.h and
 * of an attention_items_*.h. */
#ifndef SECMASK_ATTENTION_PACK_H
#define SECMASK_ATTENTION_PACK_H

#include "attention_plan.h"

/* Rows of one head lie far apart, each in a page of its own: asked for ahead, they cost no waiting. */
VECTOR void prefetch_rows(const float *row, size_t stride, size_t count, size_t dim) {
  for (size_t r = 0; r < count; r++, row += stride) {
    for (size_t c = 0; c < dim; c += PANEL_KEYS) __builtin_prefetch(row + c, 0, 2);
  }
}

/* The items of factor * from[c] for c < dim. */
VECTOR void copy_query(const float *from, size_t dim, vec factor, float *to) {
  for (size_t c = 0; c < dim; c += LANES * ITEM_FLOATS, to += LANES) {
    v_store(to, v_items(from + c, dim - c, factor));
  }
}

/* panel[items of dim][16] from 16 rows. */
VECTOR void pack_keys(const float *const rows[PANEL_KEYS], size_t dim, float *panel) {
  size_t items = items_for(dim);
  for (size_t d = 0; d < items; d += LANES) {
    size_t left = dim - d * ITEM_FLOATS, width = items - d < LANES ? items - d : LANES;
    for (int j = 0; j < PANEL_KEYS; j += LANES) {
      vec block[LANES];
#pragma clang loop unroll(full)
      for (int i = 0; i < LANES; i++) block[i] = v_items(rows[j + i] + d * ITEM_FLOATS, left, v_set(1.0f));
      v_transpose(block);
#pragma clang loop unroll(full)
      for (size_t i = 0; i < LANES; i++) {
        if (i < width) v_store(panel + (d + i) * PANEL_KEYS + j, block[i]);
      }
    }
  }
}

/* panel[items of 16][value columns] from `count` rows; zeros past dim and past the last row of an item. */
VECTOR void pack_values(const float *const rows[PANEL_KEYS], size_t count, size_t dim, size_t value_columns,
                        float *panel) {
  for (size_t i = 0; i < count; i += ITEM_FLOATS, panel += value_columns) {
    for (size_t c = 0; c < value_columns; c += LANES) {
      v_store(panel + c, v_values(rows + i, count - i, c, c < dim ? dim - c : 0));
    }
  }
}

/* Key and value number first ... first + count - 1 (at most 16) of the sequence, or of a list of positions,
 * to a panel of keys and the rows of values; where keys are missing the last one is repeated. */
VECTOR void pack_panel(const secmask_attention *job, const uint32_t *positions, size_t first, size_t count,
                       size_t value_columns, float *keys, float *values) {
  const float *key_rows[PANEL_KEYS], *value_rows[PANEL_KEYS];
  for (size_t i = 0; i < PANEL_KEYS; i++) {
    size_t at = first + (i < count ? i : count - 1);
    if (positions) at = positions[at];
    key_rows[i] = job->k + at * job->k_stride;
    value_rows[i] = job->v + at * job->v_stride;
  }
  pack_keys(key_rows, job->dim, keys);
  pack_values(value_rows, count, job->dim, value_columns, values);
}

#endif

/* Copies of keys and values in the order the products read them, in the names of a vector header. */
#ifndef SECMASK_ATTENTION_PACK_H
#define SECMASK_ATTENTION_PACK_H

#include "plan.h"
#include "prefetch.h"
#include "../vector/functions.h"

/* factor * from[c] for c < dim, zeros up to the next multiple of LANES. */
VECTOR void copy_query(const float *from, size_t dim, vec factor, float *to) {
  for (size_t c = 0; c < dim; c += LANES) v_store(to + c, v_mul(v_load_up_to(from + c, dim - c), factor));
}

/* panel[dim][16] from 16 rows. */
VECTOR void pack_keys(const float *const rows[PANEL_KEYS], size_t dim, float *panel) {
  for (size_t d = 0; d < dim; d += LANES) {
    size_t width = dim - d < LANES ? dim - d : LANES;
    for (int j = 0; j < PANEL_KEYS; j += LANES) {
      vec block[LANES];
#pragma clang loop unroll(full)
      for (int i = 0; i < LANES; i++) block[i] = v_load_up_to(rows[j + i] + d, dim - d);
      v_transpose(block);
#pragma clang loop unroll(full)
      for (size_t i = 0; i < LANES; i++) {
        if (i < width) v_store(panel + (d + i) * PANEL_KEYS + j, block[i]);
      }
    }
  }
}

/* panel[16][value columns] from `count` rows; zeros past dim. */
VECTOR void pack_values(const float *const rows[PANEL_KEYS], size_t count, size_t dim, size_t value_columns,
                        float *panel) {
  for (size_t i = 0; i < count; i++, panel += value_columns) {
    for (size_t c = 0; c < value_columns; c += LANES) {
      v_store(panel + c, v_load_up_to(rows[i] + c, c < dim ? dim - c : 0));
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

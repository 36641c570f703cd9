/* What attention's products multiply: floats as they are. In the names of a vector_*.h. */
#ifndef SECMASK_ATTENTION_ITEMS_H
#define SECMASK_ATTENTION_ITEMS_H

#include "vector_math.h"

/* Floats that an item of 32 bits holds, one after the other in the direction that is summed over. */
#define ITEM_FLOATS 1

static inline size_t items_for(size_t floats) { return floats; }

/* The items of factor * row[0 ..< count], zeros after them. */
VECTOR vec v_items(const float *row, size_t count, vec factor) { return v_mul(v_load_up_to(row, count), factor); }

/* Columns column ..., of which `left` are there, of the rows that make an item. */
VECTOR vec v_values(const float *const rows[], size_t count, size_t column, size_t left) {
  (void)count;
  return v_load_up_to(rows[0] + column, left);
}

/* sum + own * shared. */
VECTOR vec v_add_item(vec own, vec shared, vec sum) { return v_fma(own, shared, sum); }

/* A weight of softmax from x <= 0, and where it goes. */
VECTOR vec v_weight(vec x) { return v_exp2(x); }
VECTOR void v_store_weight(float *row, size_t at, vec weight) { v_store(row + at, weight); }

#endif

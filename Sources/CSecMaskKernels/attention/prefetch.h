#ifndef SECMASK_ATTENTION_PREFETCH_H
#define SECMASK_ATTENTION_PREFETCH_H

#include <stddef.h>

/* Rows of one head lie far apart, each in a page of its own: asked for ahead, they cost no waiting. */
static inline void prefetch_rows(const float *row, size_t stride, size_t count, size_t dim) {
  for (size_t r = 0; r < count; r++, row += stride) {
    for (size_t c = 0; c < dim; c += 16) __builtin_prefetch(row + c, 0, 2);
  }
}

#endif

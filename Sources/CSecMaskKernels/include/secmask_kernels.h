#ifndef SECMASK_KERNELS_H
#define SECMASK_KERNELS_H

#include "secmask_attention.h"
#include "secmask_int8.h"
#include "secmask_linear.h"
#include "secmask_rows.h"

/* The functions of one level of CPU features. */
typedef struct secmask_kernels {
  const char *name; /* "portable", "avx2", ... */
  secmask_row_kernels rows;
  secmask_attention_kernels attention;
  secmask_linear_kernels linear;
  secmask_int8_kernels int8;
} secmask_kernels;

/* Levels that this CPU, and its operating system, can run: portable at index 0, better ones later, NULL behind the
 * last. The tables are complete and never change. */
const secmask_kernels *secmask_kernels_available(int index);
/* The last of them; SECMASK_KERNEL in the environment may name another. A name that is unknown or cannot run here is
 * ignored. Found once. */
const secmask_kernels *secmask_kernels_best(void);

#endif

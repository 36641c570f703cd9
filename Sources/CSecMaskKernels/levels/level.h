#ifndef SECMASK_LEVEL_H
#define SECMASK_LEVEL_H

#include "secmask_kernels.h"

#include "../attention/kernels.h"
#include "../int8/tiles.h"
#include "../linear/strips.h"
#include "../rows/kernels.h"

#include <stdbool.h>

/* Something that not every CPU of an architecture has. */
typedef struct secmask_feature {
  const char *name;
  bool (*present)(void); /* in the CPU, and its registers saved by the operating system */
} secmask_feature;

/* What a file of this folder says about its level. */
typedef struct secmask_level {
  const struct secmask_level *inherits; /* NULL for portable */
  secmask_feature needs[8];             /* besides those of the level it inherits from; unset ones at the end */
  secmask_kernels kernels;              /* its name and what it replaces: what is unset is inherited */
} secmask_level;

/* Every level of this architecture, in the order of list.h, and NULL. */
extern const secmask_level *const secmask_levels[];

#define LEVEL(name) extern const secmask_level secmask_level_##name;
#include "list.h"
#undef LEVEL

#endif

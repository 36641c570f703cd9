#include "level.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define LEVEL(name) &secmask_level_##name,
const secmask_level *const secmask_levels[] = {
#include "list.h"
  NULL,
};
#undef LEVEL

enum { COUNT = sizeof secmask_levels / sizeof *secmask_levels - 1 };

static secmask_kernels tables[COUNT];
static int available;
static const secmask_kernels *best;

static bool can_run(const secmask_level *level) {
  if (level->inherits && !can_run(level->inherits)) return false;
  for (const secmask_feature *feature = level->needs; feature->name; feature++) {
    if (!feature->present()) return false;
  }
  return true;
}

/* A table is nothing but pointers. */
_Static_assert(sizeof(void (*)(void)) == sizeof(void *), "functions and data have pointers of one size");

static void fill_unset(secmask_kernels *kernels, const secmask_kernels *from) {
  void *own[sizeof *kernels / sizeof(void *)], *other[sizeof *kernels / sizeof(void *)];
  memcpy(own, kernels, sizeof own);
  memcpy(other, from, sizeof other);
  for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
    if (!own[i]) own[i] = other[i];
  }
  memcpy(kernels, own, sizeof own);
}

static void find(void) {
  const char *wish = getenv("SECMASK_KERNEL");
  for (const secmask_level *const *level = secmask_levels; *level; level++) {
    if (!can_run(*level)) continue;
    secmask_kernels *kernels = &tables[available++];
    *kernels = (*level)->kernels;
    for (const secmask_level *from = (*level)->inherits; from; from = from->inherits) {
      fill_unset(kernels, &from->kernels);
    }
    if (!kernels->attention.attend_rounded) kernels->attention.attend_rounded = kernels->attention.attend;
    if (wish && strcmp(wish, kernels->name) == 0) best = kernels;
  }
  if (!best) best = &tables[available - 1];
}

static void find_once(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, find);
}

const secmask_kernels *secmask_kernels_available(int index) {
  find_once();
  return index >= 0 && index < available ? &tables[index] : NULL;
}

const secmask_kernels *secmask_kernels_best(void) {
  find_once();
  return best;
}

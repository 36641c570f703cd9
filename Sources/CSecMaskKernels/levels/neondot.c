#if defined(__aarch64__)
/* Products of bytes, four to an instruction and lane. */
#include "level.h"

#if defined(__linux__)
#include <sys/auxv.h>
static bool has_dot_product(void) { return (getauxval(AT_HWCAP) & (1UL << 20)) != 0; } /* ASIMDDP */
#elif defined(__APPLE__)
static bool has_dot_product(void) { return true; } /* every Apple CPU of this architecture that runs macOS */
#else
static bool has_dot_product(void) { return false; }
#endif

extern const secmask_int8_tiling secmask_int8_tiling_neondot;

const secmask_level secmask_level_neondot = {
  .inherits = &secmask_level_neon,
  .needs = {{"dotprod", has_dot_product}},
  .kernels = {
    .name = "neondot",
    .int8 = {.tiling = &secmask_int8_tiling_neondot},
  },
};
#endif

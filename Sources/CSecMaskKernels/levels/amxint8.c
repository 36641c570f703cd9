#if defined(__x86_64__) && defined(__linux__)
/* Products of bytes in tile registers: servers since Sapphire Rapids (2023). A process asks Linux for these registers before it
 * uses them, as they make what is saved of a thread 8 kB larger. */
#include "level.h"

#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { REQUEST_PERMISSION = 0x1023, TILE_DATA = 18 }; /* ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA of asm/prctl.h */

__attribute__((target("xsave"))) static bool saves_tiles(void) {
  unsigned int a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || (c >> 27 & 1) == 0) return false; /* OSXSAVE */
  return (_xgetbv(0) >> 17 & 3) == 3;
}

static bool has_amxint8(void) {
  unsigned int a, b, c, d;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || (d >> 24 & 3) != 3) return false; /* AMX-TILE, AMX-INT8 */
  return saves_tiles() && syscall(SYS_arch_prctl, REQUEST_PERMISSION, TILE_DATA) == 0;
}

extern const secmask_int8_tiling secmask_int8_tiling_amxint8;

const secmask_level secmask_level_amxint8 = {
  .inherits = &secmask_level_avx512vnni,
  .needs = {{"amxint8", has_amxint8}},
  .kernels = {
    .name = "amxint8",
    .int8 = {.tiling = &secmask_int8_tiling_amxint8},
  },
};
#endif

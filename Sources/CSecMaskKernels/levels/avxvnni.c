#if defined(__x86_64__)
/* The same products of bytes as avx512vnni has, in vectors of 256 bits: for CPUs without AVX-512, as in notebooks since
 * about 2021 and in servers of many small cores. */
#include "level.h"
#include "x86.h"

#include <cpuid.h>

X86_FEATURE(avx2)

/* Asked of the CPU itself: the compiler's run-time library need not know of it. The registers to be saved are those of
 * avx2. */
static bool has_avxvnni(void) {
  unsigned int last, sets, b, c, d;
  if (!has_avx2() || !__get_cpuid_count(7, 0, &last, &b, &c, &d) || last < 1) return false;
  return __get_cpuid_count(7, 1, &sets, &b, &c, &d) && (sets >> 4 & 1) != 0;
}

extern const secmask_int8_tiling secmask_int8_tiling_avxvnni;

const secmask_level secmask_level_avxvnni = {
  .inherits = &secmask_level_avx2,
  .needs = {{"avxvnni", has_avxvnni}},
  .kernels = {
    .name = "avxvnni",
    .int8 = {.tiling = &secmask_int8_tiling_avxvnni},
  },
};
#endif

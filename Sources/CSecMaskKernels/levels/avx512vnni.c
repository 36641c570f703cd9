#if defined(__x86_64__)
/* Products of bytes, four to an instruction and lane, in vectors of 512 bits. */
#include "level.h"
#include "x86.h"

X86_FEATURE(avx512vnni)

secmask_attend secmask_attend_rounded_avx512vnni;
extern const secmask_int8_tiling secmask_int8_tiling_avx512vnni;

const secmask_level secmask_level_avx512vnni = {
  .inherits = &secmask_level_avx512,
  .needs = {{"avx512vnni", has_avx512vnni}},
  .kernels = {
    .name = "avx512vnni",
    .attention = {.attend_rounded = secmask_attend_rounded_avx512vnni},
    .int8 = {.tiling = &secmask_int8_tiling_avx512vnni},
  },
};
#endif

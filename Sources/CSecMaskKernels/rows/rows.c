#include "tables.h"

const secmask_row_kernels *secmask_row_kernels_at(secmask_level level) {
  switch (level) {
#if defined(__x86_64__)
    case SECMASK_AVX2: return &secmask_rows_avx2;
    case SECMASK_AVX512:
    case SECMASK_AVX512VNNI: return &secmask_rows_avx512;
#elif defined(__aarch64__)
    case SECMASK_NEON:
    case SECMASK_NEONDOT: return &secmask_rows_neon;
#endif
    default: return &secmask_rows_portable;
  }
}

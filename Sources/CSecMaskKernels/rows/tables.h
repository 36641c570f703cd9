#ifndef SECMASK_ROWS_TABLES_H
#define SECMASK_ROWS_TABLES_H

#include "secmask_rows.h"

extern const secmask_row_kernels secmask_rows_portable;
#if defined(__x86_64__)
extern const secmask_row_kernels secmask_rows_avx2;
extern const secmask_row_kernels secmask_rows_avx512;
#elif defined(__aarch64__)
extern const secmask_row_kernels secmask_rows_neon;
#endif

#endif

#ifndef SECMASK_ATTENTION_TABLES_H
#define SECMASK_ATTENTION_TABLES_H

#include "secmask_attention.h"

extern const secmask_attention_kernels secmask_attention_portable;
#if defined(__x86_64__)
extern const secmask_attention_kernels secmask_attention_avx2;
extern const secmask_attention_kernels secmask_attention_avx512;
extern const secmask_attention_kernels secmask_attention_avx512vnni;
#elif defined(__aarch64__)
extern const secmask_attention_kernels secmask_attention_neon;
#endif

#endif

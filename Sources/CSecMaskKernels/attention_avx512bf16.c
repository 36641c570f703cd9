#if defined(__x86_64__)
#define VECTOR_FEATURES ",avx512bf16"
#include "vector_avx512.h"

#include "attention_items_bf16.h"

#include "attention_vector.h"

const secmask_attention_kernels secmask_attention_avx512bf16 = { attend };
#endif

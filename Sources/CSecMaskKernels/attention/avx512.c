#if defined(__x86_64__)
#include "../vector/avx512.h"

#include "vector.h"

const secmask_attention_kernels secmask_attention_avx512 = { attend };
#endif

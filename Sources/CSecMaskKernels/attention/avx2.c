#if defined(__x86_64__)
#include "../vector/avx2.h"

#include "vector.h"

const secmask_attention_kernels secmask_attention_avx2 = { attend };
#endif

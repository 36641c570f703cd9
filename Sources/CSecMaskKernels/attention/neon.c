#if defined(__aarch64__)
#include "../vector/neon.h"

#include "vector.h"

const secmask_attention_kernels secmask_attention_neon = { attend };
#endif

#if defined(__aarch64__)
#include "vector_neon.h"

#include "attention_vector.h"

const secmask_attention_kernels secmask_attention_neon = { attend };
#endif

#if defined(__aarch64__)
#include "../vector/neon.h"

#include "vector.h"

const secmask_row_kernels secmask_rows_neon = { gelu_erf, gelu_tanh, add_bias, softmax, layer_norm };
#endif

#if defined(__x86_64__)
#include "../vector/avx2.h"

#include "vector.h"

const secmask_row_kernels secmask_rows_avx2 = { gelu_erf, gelu_tanh, add_bias, softmax, layer_norm };
#endif

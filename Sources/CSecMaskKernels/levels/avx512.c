#if defined(__x86_64__)
/* Vectors of 512 bits. */
#include "level.h"
#include "x86.h"

X86_FEATURE(avx512f)
X86_FEATURE(avx512bw)
X86_FEATURE(avx512dq)
X86_FEATURE(avx512vl)

SECMASK_ROW_KERNELS(avx512)
secmask_attend secmask_attend_avx512;
secmask_strip_kernel secmask_strip_avx512;
secmask_int8_quantizer secmask_int8_quantize_avx512;
extern const secmask_int8_tiling secmask_int8_tiling_avx512;
extern const secmask_int8_finishing secmask_int8_finishing_avx512;

const secmask_level secmask_level_avx512 = {
  .inherits = &secmask_level_avx2,
  .needs = {
    {"avx512f", has_avx512f}, {"avx512bw", has_avx512bw}, {"avx512dq", has_avx512dq}, {"avx512vl", has_avx512vl},
  },
  .kernels = {
    .name = "avx512",
    .rows = {
      .gelu_erf = secmask_gelu_erf_avx512,
      .gelu_tanh = secmask_gelu_tanh_avx512,
      .add_bias = secmask_add_bias_avx512,
      .softmax = secmask_softmax_avx512,
      .layer_norm = secmask_layer_norm_avx512,
    },
    .attention = {.attend = secmask_attend_avx512},
    .linear = {.strip = secmask_strip_avx512},
    .int8 = {
      .quantize = secmask_int8_quantize_avx512,
      .tiling = &secmask_int8_tiling_avx512,
      .finishing = &secmask_int8_finishing_avx512,
    },
  },
};
#endif

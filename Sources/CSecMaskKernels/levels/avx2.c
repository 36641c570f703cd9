#if defined(__x86_64__)
/* Vectors of 256 bits: x86-64 since about 2013. */
#include "level.h"
#include "x86.h"

X86_FEATURE(avx2)
X86_FEATURE(fma)
X86_FEATURE(f16c)

SECMASK_ROW_KERNELS(avx2)
secmask_attend secmask_attend_avx2;
secmask_strip_kernel secmask_strip_avx2;
secmask_int8_quantizer secmask_int8_quantize_avx2;
extern const secmask_int8_tiling secmask_int8_tiling_avx2;
extern const secmask_int8_finishing secmask_int8_finishing_avx2;

const secmask_level secmask_level_avx2 = {
  .inherits = &secmask_level_portable,
  .needs = {{"avx2", has_avx2}, {"fma", has_fma}, {"f16c", has_f16c}},
  .kernels = {
    .name = "avx2",
    .rows = {
      .gelu_erf = secmask_gelu_erf_avx2,
      .gelu_tanh = secmask_gelu_tanh_avx2,
      .add_bias = secmask_add_bias_avx2,
      .softmax = secmask_softmax_avx2,
      .layer_norm = secmask_layer_norm_avx2,
    },
    .attention = {.attend = secmask_attend_avx2},
    .linear = {.strip = secmask_strip_avx2},
    .int8 = {
      .quantize = secmask_int8_quantize_avx2,
      .tiling = &secmask_int8_tiling_avx2,
      .finishing = &secmask_int8_finishing_avx2,
    },
  },
};
#endif

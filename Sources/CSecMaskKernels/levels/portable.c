/* Plain C, for any CPU: everything that there is but attention in bytes. */
#include "level.h"

SECMASK_ROW_KERNELS(portable)
secmask_attend secmask_attend_portable;
secmask_strip_kernel secmask_strip_portable;
secmask_int8_quantizer secmask_int8_quantize_portable;
extern const secmask_int8_tiling secmask_int8_tiling_portable;
extern const secmask_int8_finishing secmask_int8_finishing_portable;

const secmask_level secmask_level_portable = {
  .kernels = {
    .name = "portable",
    .rows = {
      .gelu_erf = secmask_gelu_erf_portable,
      .gelu_tanh = secmask_gelu_tanh_portable,
      .add_bias = secmask_add_bias_portable,
      .softmax = secmask_softmax_portable,
      .layer_norm = secmask_layer_norm_portable,
    },
    .attention = {.attend = secmask_attend_portable},
    .linear = {.strip = secmask_strip_portable},
    .int8 = {
      .quantize = secmask_int8_quantize_portable,
      .tiling = &secmask_int8_tiling_portable,
      .finishing = &secmask_int8_finishing_portable,
    },
  },
};

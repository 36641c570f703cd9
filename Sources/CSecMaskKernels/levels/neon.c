#if defined(__aarch64__)
/* Vectors of 128 bits: every CPU of arm64. */
#include "level.h"

static bool has_neon(void) { return true; }

SECMASK_ROW_KERNELS(neon)
secmask_attend secmask_attend_neon;
secmask_strip_kernel secmask_strip_neon;
extern const secmask_int8_tiling secmask_int8_tiling_neon;

const secmask_level secmask_level_neon = {
  .inherits = &secmask_level_portable,
  .needs = {{"neon", has_neon}},
  .kernels = {
    .name = "neon",
    .rows = {
      .gelu_erf = secmask_gelu_erf_neon,
      .gelu_tanh = secmask_gelu_tanh_neon,
      .add_bias = secmask_add_bias_neon,
      .softmax = secmask_softmax_neon,
      .layer_norm = secmask_layer_norm_neon,
    },
    .attention = {.attend = secmask_attend_neon},
    .linear = {.strip = secmask_strip_neon},
    .int8 = {.tiling = &secmask_int8_tiling_neon},
  },
};
#endif

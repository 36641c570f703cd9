#include "tiles.h"

/* One table a level; the tile kernel is bound here, so that a caller sees plain functions. */
#define TABLE(name, quantizer)                                                                               \
  static void accumulate_##name(const secmask_int8_rows *rows, const secmask_int8_weights *weights,          \
                                size_t first, size_t columns, int32_t *acc, size_t acc_stride) {             \
    secmask_int8_accumulate(&secmask_int8_level_##name, rows, weights, first, columns, acc, acc_stride);     \
  }                                                                                                          \
  static void linear_##name(const secmask_int8_rows *rows, const secmask_int8_weights *weights,              \
                            const float *bias, size_t first, size_t columns, secmask_activation activation,  \
                            float *y, size_t y_stride) {                                                     \
    secmask_int8_linear(&secmask_int8_level_##name, rows, weights, bias, first, columns, activation, y,      \
                        y_stride);                                                                           \
  }                                                                                                          \
  static const secmask_int8_kernels name##_kernels = {quantizer, accumulate_##name, linear_##name};

TABLE(portable, secmask_int8_quantize_portable)
#if defined(__x86_64__)
TABLE(avx2, secmask_int8_quantize_avx2)
TABLE(avx512, secmask_int8_quantize_avx512)
TABLE(avx512vnni, secmask_int8_quantize_avx512)
#elif defined(__aarch64__)
TABLE(neon, secmask_int8_quantize_portable)
TABLE(neondot, secmask_int8_quantize_portable)
#endif

const secmask_int8_kernels *secmask_int8_kernels_at(secmask_level level) {
  switch (level) {
#if defined(__x86_64__)
    case SECMASK_AVX2: return &avx2_kernels;
    case SECMASK_AVX512: return &avx512_kernels;
    case SECMASK_AVX512VNNI: return &avx512vnni_kernels;
#elif defined(__aarch64__)
    case SECMASK_NEON: return &neon_kernels;
    case SECMASK_NEONDOT: return &neondot_kernels;
#endif
    default: return &portable_kernels;
  }
}

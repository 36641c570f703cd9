#if defined(__x86_64__)
#include "int8_tiles.h"
#include "vector_avx512.h"

#include "vector_math.h"

#pragma STDC FP_CONTRACT OFF

/* gelu: a constant. */
VECTOR void finish(const secmask_int8_finish *f, const int gelu) {
  for (size_t column = 0; column < f->columns; column += 16) {
    const size_t left = f->columns - column;
    const __mmask16 mask = left >= 16 ? 0xffff : v_first(left);
    const vec scale = _mm512_maskz_loadu_ps(mask, f->scales + column);
    const __m512i sum = _mm512_maskz_loadu_epi32(mask, f->sums + column);
    const vec bias = f->bias ? _mm512_maskz_loadu_ps(mask, f->bias + column) : v_set(0.0f);
    for (size_t r = 0; r < f->rows; r++) {
      const __m512i acc = _mm512_load_si512(f->acc + r * SECMASK_TILE_COLUMNS + column);
      const __m512i shift = _mm512_mullo_epi32(sum, _mm512_set1_epi32(f->zeros[r] - f->offset));
      const vec factor = v_mul(v_set(f->row_scales[r]), scale);
      const vec product = v_mul(_mm512_cvtepi32_ps(_mm512_sub_epi32(acc, shift)), factor);
      const vec y = v_add(product, bias);
      _mm512_mask_storeu_ps(f->y + r * f->y_stride + column, mask, gelu ? v_gelu_erf_rounded(y) : y);
    }
  }
}

VECTOR_TARGET void secmask_int8_finish_avx512(const secmask_int8_finish *f) {
  if (f->activation == SECMASK_GELU_ERF) finish(f, 1);
  else finish(f, 0);
}
#endif

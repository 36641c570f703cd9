#if defined(__x86_64__)
#include "tiles.h"
#include "../vector/avx512.h"

#include "../vector/functions.h"

#pragma STDC FP_CONTRACT OFF

/* gelu: a constant. What the loop needs stands in variables: for all the compiler knows, a store to y could change
 * the fields. */
VECTOR void finish_with(const secmask_int8_finish *f, const int gelu) {
  const size_t rows = f->rows, y_stride = f->y_stride;
  const float *row_scales = f->row_scales;
  const int32_t *zeros = f->zeros;
  const int32_t offset = f->offset;
  for (size_t column = 0; column < f->columns; column += 16) {
    const size_t left = f->columns - column;
    const __mmask16 mask = left >= 16 ? 0xffff : v_first(left);
    const vec scale = _mm512_maskz_loadu_ps(mask, f->scales + column);
    const __m512i sum = _mm512_maskz_loadu_epi32(mask, f->sums + column);
    const vec bias = f->bias ? _mm512_maskz_loadu_ps(mask, f->bias + column) : v_set(0.0f);
    const int32_t *acc = f->acc + column;
    float *out = f->y + column;
    for (size_t r = 0; r < rows; r++, acc += SECMASK_TILE_COLUMNS, out += y_stride) {
      const __m512i shift = _mm512_mullo_epi32(sum, _mm512_set1_epi32(zeros[r] - offset));
      const vec factor = v_mul(v_set(row_scales[r]), scale);
      const vec product = v_mul(_mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_load_si512(acc), shift)), factor);
      const vec y = v_add(product, bias);
      _mm512_mask_storeu_ps(out, mask, gelu ? v_gelu_erf_rounded(y) : y);
    }
  }
}

VECTOR_TARGET static void finish(const secmask_int8_finish *f) {
  if (f->activation == SECMASK_GELU_ERF) finish_with(f, 1);
  else finish_with(f, 0);
}

const secmask_int8_finishing secmask_int8_finishing_avx512 = {finish, true};
#endif

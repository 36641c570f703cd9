#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>

#define TILE_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma")))
#define TILE_LANES 16
#define TILE_ROWS 6
#define TILE_STRIP secmask_strip_avx512

typedef __m512 tile_vector;

#define LANES_INLINE static inline __attribute__((always_inline)) TILE_TARGET

LANES_INLINE __m512 tile_zero(void) { return _mm512_setzero_ps(); }
LANES_INLINE __m512 tile_load(const float *p) { return _mm512_loadu_ps(p); }
LANES_INLINE __m512 tile_load_part(const float *p, size_t n) {
  return _mm512_maskz_loadu_ps((__mmask16)((1u << n) - 1), p);
}
LANES_INLINE __m512 tile_fma(__m512 a, __m512 b, __m512 c) { return _mm512_fmadd_ps(a, b, c); }

/* Each step adds the halves of every vector and keeps twice as many vectors' halves in one register. */
LANES_INLINE void tile_sums(const __m512 *v, float *out) {
  __m512 low = _mm512_add_ps(_mm512_unpacklo_ps(v[0], v[1]), _mm512_unpackhi_ps(v[0], v[1]));
  __m512 high = _mm512_add_ps(_mm512_unpacklo_ps(v[2], v[3]), _mm512_unpackhi_ps(v[2], v[3]));
  __m512 quads = _mm512_add_ps(
    _mm512_shuffle_ps(low, high, _MM_SHUFFLE(1, 0, 1, 0)),
    _mm512_shuffle_ps(low, high, _MM_SHUFFLE(3, 2, 3, 2)));
  __m256 pairs = _mm256_add_ps(_mm512_castps512_ps256(quads), _mm512_extractf32x8_ps(quads, 1));
  _mm_storeu_ps(out, _mm_add_ps(_mm256_castps256_ps128(pairs), _mm256_extractf128_ps(pairs, 1)));
}

#include "tile.h"
#endif

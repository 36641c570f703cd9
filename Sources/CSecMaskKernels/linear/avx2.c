#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>

#define TILE_TARGET __attribute__((target("avx2,fma")))
#define TILE_LANES 8
#define TILE_ROWS 3
#define TILE_STRIP secmask_strip_avx2

typedef __m256 tile_vector;

#define LANES_INLINE static inline __attribute__((always_inline)) TILE_TARGET

LANES_INLINE __m256 tile_zero(void) { return _mm256_setzero_ps(); }
LANES_INLINE __m256 tile_load(const float *p) { return _mm256_loadu_ps(p); }
LANES_INLINE __m256 tile_load_part(const float *p, size_t n) {
  const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  return _mm256_maskload_ps(p, _mm256_cmpgt_epi32(_mm256_set1_epi32((int)n), lanes));
}
LANES_INLINE __m256 tile_fma(__m256 a, __m256 b, __m256 c) { return _mm256_fmadd_ps(a, b, c); }

LANES_INLINE void tile_sums(const __m256 *v, float *out) {
  const __m256 quads = _mm256_hadd_ps(_mm256_hadd_ps(v[0], v[1]), _mm256_hadd_ps(v[2], v[3]));
  _mm_storeu_ps(out, _mm_add_ps(_mm256_castps256_ps128(quads), _mm256_extractf128_ps(quads, 1)));
}

#include "tile.h"
#endif

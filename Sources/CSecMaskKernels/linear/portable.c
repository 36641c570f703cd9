/* The compiler may not reorder a float sum to vectorise it, so the lanes are written out: four of them,
 * one register of every vector unit that compilers take for granted (SSE2, NEON); elsewhere the compiler
 * splits them again. */
#include <stddef.h>
#include <string.h>

typedef float tile_vector __attribute__((vector_size(16)));

#define TILE_TARGET
#define TILE_LANES 4
#define TILE_ROWS 2
#define TILE_STRIP secmask_strip_portable

static inline tile_vector tile_zero(void) { return (tile_vector){0, 0, 0, 0}; }

static inline tile_vector tile_load(const float *p) {
  tile_vector v;
  memcpy(&v, p, sizeof v);
  return v;
}

static inline tile_vector tile_load_part(const float *p, size_t n) {
  tile_vector v = tile_zero();
  for (size_t i = 0; i < n; i++) v[i] = p[i];
  return v;
}

static inline tile_vector tile_fma(tile_vector a, tile_vector b, tile_vector c) { return a * b + c; }

static inline void tile_sums(const tile_vector *v, float *out) {
  for (int i = 0; i < 4; i++) out[i] = (v[i][0] + v[i][2]) + (v[i][1] + v[i][3]);
}

#include "tile.h"

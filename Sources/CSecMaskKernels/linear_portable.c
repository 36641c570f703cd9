/* Lanes written out, since the compiler may not reorder a float sum to vectorise it; four lanes are one register
 * of every vector unit that C compilers take for granted (SSE2, NEON). */
#include <string.h>

typedef struct tile_vector { float lane[4]; } tile_vector;

#define TILE_TARGET
#define TILE_LANES 4
#define TILE_ROWS 2
#define TILE_STRIP secmask_strip_portable

static inline tile_vector tile_zero(void) { return (tile_vector){{0, 0, 0, 0}}; }

static inline tile_vector tile_load(const float *p) { return (tile_vector){{p[0], p[1], p[2], p[3]}}; }

static inline tile_vector tile_load_part(const float *p, unsigned long n) {
  tile_vector v = tile_zero();
  memcpy(v.lane, p, n * sizeof(float));
  return v;
}

static inline tile_vector tile_fma(tile_vector a, tile_vector b, tile_vector c) {
  for (int i = 0; i < 4; i++) c.lane[i] += a.lane[i] * b.lane[i];
  return c;
}

static inline void tile_sums(const tile_vector *v, float *out) {
  for (int i = 0; i < 4; i++) out[i] = (v[i].lane[0] + v[i].lane[2]) + (v[i].lane[1] + v[i].lane[3]);
}

#include "linear_tile.h"

/* A tile for CPUs whose u8 x s8 instruction would saturate 16 bits: both sides are widened, the bytes of even
 * and of odd depth apart. Each half then multiplies and adds pairs of 16 bits exactly, and a lane stays a
 * channel. Rows are widened once for all panels of a tile, weights as they are used.
 * Makes widening_tile. No include guard: a level includes it, in place of tile_sizes.h, after defining TILE_TARGET,
 * TILE_ROWS and TILE_PANELS as there, and
 *
 *   wide                    a vector of WIDE_LANES int32
 *   wide_load(p), wide_store(p, v)
 *   wide_spread(p)          4 bytes from p in every lane
 *   wide_even_u(v), wide_odd_u(v)   even and odd bytes to 16 bits without sign
 *   wide_even_s(v), wide_odd_s(v)   the same with sign
 *   wide_madd(a, b)         int32 sums of pairs of products of 16 bits
 *   wide_add(a, b)
 */
#define WIDE_HALVES (16 / WIDE_LANES) /* vectors of a panel */

/* A row as widened: even bytes of this depth, then the odd ones. All rows of a tile take 8 KB of the first-level
 * cache. */
enum { WIDE_DEPTH = 512 };

/* Adds to acc the sums over t->steps steps of the widened rows t->q. */
TILE_INLINE void tile(const size_t rows, const size_t panels, const secmask_int8_tile *t) {
  const size_t vectors = panels * WIDE_HALVES;
  wide sums[TILE_ROWS][TILE_PANELS * WIDE_HALVES];
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t v = 0; v < vectors; v++) {
      sums[r][v] = wide_load(t->acc + r * SECMASK_TILE_COLUMNS + WIDE_LANES * v);
    }
  }
  const uint8_t *q = t->q;
  const int8_t *w = t->panels;
  const size_t panel_stride = t->panel_stride;
  for (size_t step = 0; step < t->steps; step++, q += 4, w += 64) {
    wide even[TILE_PANELS * WIDE_HALVES], odd[TILE_PANELS * WIDE_HALVES];
    TILE_UNROLL for (size_t v = 0; v < vectors; v++) {
      const wide weights = wide_load(w + v / WIDE_HALVES * panel_stride + v % WIDE_HALVES * 4 * WIDE_LANES);
      even[v] = wide_even_s(weights);
      odd[v] = wide_odd_s(weights);
    }
    TILE_UNROLL for (size_t r = 0; r < rows; r++) {
      const uint8_t *row = q + r * 2 * WIDE_DEPTH;
      const wide even_values = wide_spread(row), odd_values = wide_spread(row + WIDE_DEPTH);
      TILE_UNROLL for (size_t v = 0; v < vectors; v++) {
        const wide sum = wide_add(wide_madd(even[v], even_values), wide_madd(odd[v], odd_values));
        sums[r][v] = wide_add(sums[r][v], sum);
      }
    }
  }
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t v = 0; v < vectors; v++) {
      wide_store(t->acc + r * SECMASK_TILE_COLUMNS + WIDE_LANES * v, sums[r][v]);
    }
  }
}

#define TILE_NAME add_widened
#include "tile_sizes.h"

/* The whole tile, one block of depth after another. Rows are read up to their stride, a multiple of 64. */
TILE_TARGET static void widening_tile(const secmask_int8_tile *t) {
  _Alignas(64) uint8_t rows[SECMASK_TILE_ROWS * 2 * WIDE_DEPTH];
  memset(t->acc, 0, sizeof(int32_t) * SECMASK_TILE_COLUMNS * t->rows);
  for (size_t from = 0; from < 4 * t->steps; from += WIDE_DEPTH) {
    const size_t depth = 4 * t->steps - from < WIDE_DEPTH ? 4 * t->steps - from : WIDE_DEPTH;
    for (size_t r = 0; r < t->rows; r++) {
      uint8_t *even = rows + r * 2 * WIDE_DEPTH;
      for (size_t k = 0; k < depth; k += 4 * WIDE_LANES) {
        const wide bytes = wide_load(t->q + r * t->q_stride + from + k);
        wide_store(even + k, wide_even_u(bytes));
        wide_store(even + WIDE_DEPTH + k, wide_odd_u(bytes));
      }
    }
    secmask_int8_tile block = *t;
    block.q = rows;
    block.q_stride = 2 * WIDE_DEPTH;
    block.panels += 16 * from;
    block.steps = depth / 4;
    add_widened(&block);
  }
}

/* A tile for CPUs whose u8 x s8 instruction would saturate 16 bits: both sides are widened, the bytes of even
 * and of odd depth apart. Each half then multiplies and adds pairs of 16 bits exactly, and a lane stays a
 * channel.
 * No include guard: a level includes it after the definitions tile_sizes.h asks for and
 *
 *   wide                    a vector of WIDE_LANES int32
 *   wide_zero(), wide_load(p), wide_store(p, v)
 *   wide_spread(p)          4 bytes from p in every lane
 *   wide_even_u(v), wide_odd_u(v)   even and odd bytes to 16 bits without sign
 *   wide_even_s(v), wide_odd_s(v)   the same with sign
 *   wide_madd(a, b)         int32 sums of pairs of products of 16 bits
 *   wide_add(a, b)
 */
#define WIDE_HALVES (16 / WIDE_LANES) /* vectors of a panel */

TILE_INLINE void tile(const size_t rows, const size_t panels, const secmask_int8_tile *t) {
  const size_t vectors = panels * WIDE_HALVES;
  wide sums[TILE_ROWS][TILE_PANELS * WIDE_HALVES];
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t v = 0; v < vectors; v++) sums[r][v] = wide_zero();
  }
  for (size_t step = 0; step < t->steps; step++) {
    wide even[TILE_PANELS * WIDE_HALVES], odd[TILE_PANELS * WIDE_HALVES];
    TILE_UNROLL for (size_t v = 0; v < vectors; v++) {
      const wide weights = wide_load(
        t->panels + v / WIDE_HALVES * t->panel_stride + 64 * step + v % WIDE_HALVES * 4 * WIDE_LANES);
      even[v] = wide_even_s(weights);
      odd[v] = wide_odd_s(weights);
    }
    TILE_UNROLL for (size_t r = 0; r < rows; r++) {
      const wide values = wide_spread(t->q + r * t->q_stride + 4 * step);
      const wide even_values = wide_even_u(values), odd_values = wide_odd_u(values);
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

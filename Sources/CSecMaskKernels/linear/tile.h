/* A strip of dot products, written once for every vector width. No include guard: a level includes it after
 * defining
 *
 *   TILE_TARGET           attributes of every function
 *   TILE_STRIP            the name of the function made
 *   TILE_ROWS             rows of the largest tile, 2, 3, 4 or 6: its TILE_ROWS * 4 sums, TILE_ROWS values
 *                         of x and one weight fill the registers
 *   TILE_LANES            floats in a vector
 *   tile_vector           the vector
 *   tile_zero()           all zero
 *   tile_load(p)          TILE_LANES floats from p
 *   tile_load_part(p, n)  n < TILE_LANES floats from p, then zeros; touches nothing behind them
 *   tile_fma(a, b, c)     a * b + c
 *   tile_sums(v, out)     out[i] = sum of the lanes of v[i] for i = 0 ... 3, in the same order for each i
 */
#include "strips.h"

#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
/* The arrays of vectors become registers only if every loop over them is gone before the compiler looks at
 * them. */
#define TILE_UNROLL _Pragma("clang loop unroll(full)")
enum { TILE_COLUMNS = SECMASK_STRIP_COLUMNS };

/* Where the next strip's weights are fetched from memory while this one is computed. The fetches are
 * spread evenly over the strip's tiles: one line of each of the four rows to come every so many vectors of
 * depth. */
typedef struct tile_ahead { const float *weights; size_t stride, every, wait; } tile_ahead;

TILE_INLINE void tile_fetch(tile_ahead *ahead) {
  for (size_t c = 0; c < TILE_COLUMNS; c++) __builtin_prefetch(ahead->weights + c * ahead->stride);
  ahead->weights += 16; /* a line of 64 bytes */
}

/* rows and columns are constants where this is inlined. */
TILE_INLINE void tile(const size_t rows, const size_t columns, const secmask_strip *s, size_t row,
                      tile_ahead *ahead) {
  const float *x = s->x + row * s->x_stride, *w = s->weights;
  const size_t x_stride = s->x_stride, w_stride = s->weight_stride, depth = s->depth;
  tile_vector sums[TILE_ROWS][TILE_COLUMNS], values[TILE_ROWS];
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    TILE_UNROLL for (size_t c = 0; c < TILE_COLUMNS; c++) sums[r][c] = tile_zero();
  }
  size_t k = 0, wait = ahead->wait;
  for (; k + TILE_LANES <= depth; k += TILE_LANES) {
    if (--wait == 0) {
      wait = ahead->every;
      tile_fetch(ahead);
    }
    TILE_UNROLL for (size_t r = 0; r < rows; r++) values[r] = tile_load(x + r * x_stride + k);
    TILE_UNROLL for (size_t c = 0; c < columns; c++) {
      const tile_vector weight = tile_load(w + c * w_stride + k);
      TILE_UNROLL for (size_t r = 0; r < rows; r++) sums[r][c] = tile_fma(values[r], weight, sums[r][c]);
    }
  }
  ahead->wait = wait;
  if (k < depth) {
    TILE_UNROLL for (size_t r = 0; r < rows; r++) values[r] = tile_load_part(x + r * x_stride + k, depth - k);
    TILE_UNROLL for (size_t c = 0; c < columns; c++) {
      const tile_vector weight = tile_load_part(w + c * w_stride + k, depth - k);
      TILE_UNROLL for (size_t r = 0; r < rows; r++) sums[r][c] = tile_fma(values[r], weight, sums[r][c]);
    }
  }
  TILE_UNROLL for (size_t r = 0; r < rows; r++) {
    float out[TILE_COLUMNS], *y = s->y + (row + r) * s->y_stride;
    tile_sums(sums[r], out);
    TILE_UNROLL for (size_t c = 0; c < columns; c++) {
      y[c] = s->continued ? y[c] + out[c] : s->bias ? out[c] + s->bias[c] : out[c];
    }
  }
}

TILE_INLINE void tile_rows(const size_t columns, const secmask_strip *s) {
  const size_t tiles = (s->rows + TILE_ROWS - 1) / TILE_ROWS;
  const size_t every = tiles * (16 / TILE_LANES);
  tile_ahead ahead = {s->next, s->weight_stride, every, every};
  for (size_t row = 0; row < s->rows; row += TILE_ROWS) {
    switch (s->rows - row) {
      case 1: tile(1, columns, s, row, &ahead); break;
#if TILE_ROWS > 2
      case 2: tile(2, columns, s, row, &ahead); break;
#endif
#if TILE_ROWS > 3
      case 3: tile(3, columns, s, row, &ahead); break;
#endif
#if TILE_ROWS > 4
      case 4: tile(4, columns, s, row, &ahead); break;
      case 5: tile(5, columns, s, row, &ahead); break;
#endif
      default: tile(TILE_ROWS, columns, s, row, &ahead); break;
    }
  }
}

secmask_strip_kernel TILE_STRIP;
TILE_TARGET void TILE_STRIP(const secmask_strip *s) {
  switch (s->columns) {
    case 4: tile_rows(4, s); break;
    case 3: tile_rows(3, s); break;
    case 2: tile_rows(2, s); break;
    default: tile_rows(1, s); break;
  }
}

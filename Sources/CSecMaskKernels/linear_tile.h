/* A strip of dot products, written once for every vector width. No include guard: a level includes it after defining
 *
 *   TILE_TARGET        attributes of every function
 *   TILE_LANES         floats in a vector
 *   tile_vector        the vector
 *   tile_zero()        all zero
 *   tile_load(p)       TILE_LANES floats from p
 *   tile_load_part(p, n)  n < TILE_LANES floats from p, then zeros, touching nothing behind them
 *   tile_fma(a, b, c)  a * b + c
 *   tile_sums(v, out)  out[i] = the sum of the lanes of v[i], i = 0 ... 3, added in the same order for each i
 *   TILE_ROWS          rows of the largest tile; TILE_ROWS * 4 accumulators, 4 weights and one x fit the registers
 *   TILE_STRIP         name of the function made
 */
#include "linear_strips.h"

#define TILE_INLINE static inline __attribute__((always_inline)) TILE_TARGET
enum { TILE_COLUMNS = SECMASK_STRIP_COLUMNS };

/* rows and columns are constants where this is inlined, so that the accumulators live in registers. */
TILE_INLINE void tile(const size_t rows, const size_t columns, const secmask_strip *s, size_t row, size_t prefetches) {
  const float *x = s->x + row * s->x_stride, *w = s->weights;
  const size_t x_stride = s->x_stride, w_stride = s->weight_stride, depth = s->depth;
  const char *next = (const char *)s->next;
  tile_vector sums[TILE_ROWS][TILE_COLUMNS];
  for (size_t r = 0; r < rows; r++) {
    for (size_t c = 0; c < TILE_COLUMNS; c++) sums[r][c] = tile_zero();
  }
  size_t k = 0;
  for (; k + TILE_LANES <= depth; k += TILE_LANES) {
    tile_vector weights[TILE_COLUMNS];
    for (size_t c = 0; c < columns; c++) weights[c] = tile_load(w + c * w_stride + k);
    for (size_t r = 0; r < rows; r++) {
      tile_vector value = tile_load(x + r * x_stride + k);
      for (size_t c = 0; c < columns; c++) sums[r][c] = tile_fma(value, weights[c], sums[r][c]);
    }
  }
  if (k < depth) {
    const size_t rest = depth - k;
    tile_vector weights[TILE_COLUMNS];
    for (size_t c = 0; c < columns; c++) weights[c] = tile_load_part(w + c * w_stride + k, rest);
    for (size_t r = 0; r < rows; r++) {
      tile_vector value = tile_load_part(x + r * x_stride + k, rest);
      for (size_t c = 0; c < columns; c++) sums[r][c] = tile_fma(value, weights[c], sums[r][c]);
    }
  }
  (void)next; (void)prefetches;
  for (size_t r = 0; r < rows; r++) {
    float out[TILE_COLUMNS];
    tile_sums(sums[r], out);
    float *y = s->y + (row + r) * s->y_stride;
    for (size_t c = 0; c < columns; c++) {
      y[c] = s->continued ? y[c] + out[c] : s->bias ? out[c] + s->bias[c] : out[c];
    }
  }
}

#define TILE_CASE(n) case n: tile(n, columns, s, row, 0); break;
TILE_INLINE void tile_rows(const size_t columns, const secmask_strip *s) {
  for (size_t row = 0; row < s->rows;) {
    size_t rows = s->rows - row < TILE_ROWS ? s->rows - row : TILE_ROWS;
    switch (rows) {
      TILE_CASE(1) TILE_CASE(2)
#if TILE_ROWS > 2
      TILE_CASE(3)
#endif
#if TILE_ROWS > 3
      TILE_CASE(4)
#endif
#if TILE_ROWS > 4
      TILE_CASE(5) TILE_CASE(6)
#endif
    }
    row += rows;
  }
}
#undef TILE_CASE

TILE_TARGET void TILE_STRIP(const secmask_strip *s) {
  switch (s->columns) {
    case 4: tile_rows(4, s); break;
    case 3: tile_rows(3, s); break;
    case 2: tile_rows(2, s); break;
    default: tile_rows(1, s); break;
  }
}
#undef TILE_INLINE

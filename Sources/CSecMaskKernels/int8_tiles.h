#ifndef SECMASK_INT8_TILES_H
#define SECMASK_INT8_TILES_H

#include "secmask_int8.h"

/* How the int8 product is cut up: for a block of rows (their q stays in the second-level cache), group after group of
 * panels, whose weights are then used by every tile of rows; a tile's sums go to a small buffer and are finished from
 * there. Sums of integers are exact, so the cutting changes no result. */
enum {
  SECMASK_TILE_ROWS = 8,
  SECMASK_TILE_PANELS = 3,
  SECMASK_TILE_COLUMNS = 16 * SECMASK_TILE_PANELS
};

typedef struct secmask_int8_tile {
  const uint8_t *q; size_t q_stride;
  const int8_t *panels; size_t panel_stride; /* bytes from one panel to the next */
  size_t rows, count;                        /* rows 1 ... TILE_ROWS, panels 1 ... TILE_PANELS */
  size_t steps;                              /* depth / 4, rounded up */
  const int8_t *next;                        /* weights this tile may prefetch, steps * count * 64 / tiles bytes */
  int32_t *acc;                              /* out: [rows, TILE_COLUMNS], 64-byte aligned */
} secmask_int8_tile;

/* Sums to outputs: y = (acc - zero * sum) * (row scale * channel scale) + bias, without fused multiply-add. */
typedef struct secmask_int8_finish {
  const int32_t *acc; /* [rows, TILE_COLUMNS] */
  const float *row_scales; const int32_t *zeros;
  const float *scales; const int32_t *sums; const float *bias; /* from the tile's first column on; bias may be NULL */
  float *y; size_t y_stride;
  size_t rows, columns;
} secmask_int8_finish;

typedef struct secmask_int8_level {
  void (*tile)(const secmask_int8_tile *tile);
  void (*finish)(const secmask_int8_finish *finish);
  secmask_level activations;
} secmask_int8_level;

/* To the nearest integer, ties to even, of a value far below 2^22: rintf is a library call on the x86-64 baseline. */
static inline float secmask_nearest(float x) {
  const float shift = 12582912; /* 3 * 2^22: its last place is 1 */
  return (x + shift) - shift;
}

void secmask_int8_accumulate(const secmask_int8_level *level, const secmask_int8_rows *rows,
                             const secmask_int8_weights *weights, size_t first, size_t columns,
                             int32_t *acc, size_t acc_stride);
void secmask_int8_linear(const secmask_int8_level *level, const secmask_int8_rows *rows,
                         const secmask_int8_weights *weights, const float *bias, size_t first, size_t columns,
                         secmask_activation activation, float *y, size_t y_stride);

void secmask_int8_quantize_portable(const float *x, size_t x_stride, size_t depth, const secmask_int8_rows *rows);
void secmask_int8_finish_portable(const secmask_int8_finish *finish);
extern const secmask_int8_level secmask_int8_level_portable;
#if defined(__x86_64__)
void secmask_int8_quantize_avx2(const float *x, size_t x_stride, size_t depth, const secmask_int8_rows *rows);
void secmask_int8_quantize_avx512(const float *x, size_t x_stride, size_t depth, const secmask_int8_rows *rows);
extern const secmask_int8_level secmask_int8_level_avx2, secmask_int8_level_avx512, secmask_int8_level_avx512vnni;
#elif defined(__aarch64__)
extern const secmask_int8_level secmask_int8_level_neon, secmask_int8_level_neondot;
#endif

#endif

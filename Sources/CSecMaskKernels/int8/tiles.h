#ifndef SECMASK_INT8_TILES_H
#define SECMASK_INT8_TILES_H

#include "secmask_int8.h"

#include <float.h>
#include <stdbool.h>

/* How the int8 product is cut up: for a block of rows (their q stays in the second-level cache), group
 * after group of panels, whose weights are then used by every tile of rows; a tile's sums go to a small
 * buffer and are finished from there. Sums of integers are exact, so the cutting changes no result. */
enum {
  SECMASK_TILE_ROWS = 8,       /* of most levels */
  SECMASK_MOST_TILE_ROWS = 16, /* of any */
  SECMASK_TILE_PANELS = 3,
  SECMASK_TILE_COLUMNS = 16 * SECMASK_TILE_PANELS
};

typedef struct secmask_int8_tile {
  const uint8_t *q; size_t q_stride;
  const int8_t *panels; size_t panel_stride; /* bytes from one panel to the next */
  size_t rows, count;                        /* rows 1 ... the tiling's, panels 1 ... TILE_PANELS */
  size_t steps;                              /* depth / 4, rounded up */
  const int8_t *next; size_t next_every;     /* to be fetched ahead: a line of each panel every few steps */
  int32_t *acc;                              /* out: sums of (q - offset) * weight, [rows, TILE_COLUMNS] */
} secmask_int8_tile;

/* Sums to outputs: y = (acc - (zero - offset) * sum) * (row scale * channel scale) + bias, not fused: the
 * same bits everywhere. */
typedef struct secmask_int8_finish {
  const int32_t *acc; /* [rows, TILE_COLUMNS] */
  const float *row_scales; const int32_t *zeros;
  const float *scales; const int32_t *sums; const float *bias; /* from the tile's first column on; or NULL */
  float *y; size_t y_stride;
  size_t rows, columns;
  int32_t offset;
  secmask_activation activation; /* applied where `activates` says so, ignored elsewhere */
} secmask_int8_finish;

/* How a level makes sums. */
typedef struct secmask_int8_tiling {
  void (*tile)(const secmask_int8_tile *tile);
  size_t rows;    /* most rows of a tile, up to MOST_TILE_ROWS */
  int32_t offset; /* taken from each q in the tile's sums: 128 where instructions want signed bytes, else 0 */
  /* Called before tiles of so many rows and steps, where they differ from those before, and after the last; or NULL. */
  void (*prepare)(size_t rows, size_t steps);
  void (*done)(void);
} secmask_int8_tiling;

/* How a level makes outputs of sums. */
typedef struct secmask_int8_finishing {
  void (*finish)(const secmask_int8_finish *finish);
  /* Whether finish applies GELU (erf) itself, within 3e-5: what comes next rounds to 8 bits. */
  bool activates;
} secmask_int8_finishing;

/* To the nearest integer, ties to even, of a value far below 2^22: rintf is a library call on the x86-64
 * baseline. */
static inline float secmask_nearest(float x) {
  const float shift = 12582912; /* 3 * 2^22: its last place is 1 */
  return (x + shift) - shift;
}

/* How a row is quantised. inverse: 1 / scale, or 0 if every q is 0. */
typedef struct secmask_int8_step { float scale, inverse; int32_t zero; } secmask_int8_step;

/* For values from low <= 0 to high >= 0; finite: all of them are. */
static inline secmask_int8_step secmask_int8_step_of(float low, float high, bool finite) {
  if (!finite) return (secmask_int8_step){__builtin_nanf(""), 0, 0};
  const float scale = high / 255 - low / 255; /* each alone: the difference may overflow */
  if (scale < FLT_MIN) return (secmask_int8_step){0, 0, 0};
  const float inverse = 1 / scale;
  return (secmask_int8_step){scale, inverse, (int32_t)secmask_nearest(-low * inverse)};
}

typedef void secmask_int8_quantizer(const float *x, size_t x_stride, size_t depth,
                                    const secmask_int8_rows *rows);

#endif

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "tiles.h"

/* Tile registers hold 16 rows of 64 bytes. A product of two of them takes 64 deep of up to 16 rows by the 16 channels of
 * a panel: 16 steps of a panel are a register as they lie in memory (Intel's manual, TDPBUSD). */
#define TARGET __attribute__((target("amx-tile,amx-int8,avx512f")))

enum { DEEP = 16, /* steps of a register */ ROW = 64, FULL_ROWS = 16 };
enum { SUMS = 0 /* to 2 */, VALUES = 3, WEIGHTS = 4, LAST_VALUES = 5, LAST_WEIGHTS = 6 };
/* Fewer rows are left to instructions of vectors: setting up registers costs as much as it would save. */
enum { FEWEST_ROWS = 4 };

extern const secmask_int8_tiling secmask_int8_tiling_avx512vnni;

/* What LDTILECFG reads: the sizes of the registers. */
typedef struct shapes {
  uint8_t palette, start, reserved[14];
  uint16_t row_bytes[16];
  uint8_t rows[16];
} shapes;

TARGET static void set_shape(shapes *s, int which, size_t rows, size_t bytes) {
  s->rows[which] = (uint8_t)rows;
  s->row_bytes[which] = (uint16_t)bytes;
}

TARGET static void prepare(size_t rows, size_t steps) {
  if (rows < FEWEST_ROWS) return;
  const size_t last = steps % DEEP;
  shapes s;
  memset(&s, 0, sizeof s);
  s.palette = 1;
  for (int panel = 0; panel < SECMASK_TILE_PANELS; panel++) set_shape(&s, SUMS + panel, rows, ROW);
  set_shape(&s, VALUES, rows, ROW);
  set_shape(&s, WEIGHTS, DEEP, ROW);
  if (last > 0) {
    set_shape(&s, LAST_VALUES, rows, 4 * last);
    set_shape(&s, LAST_WEIGHTS, last, ROW);
  }
  _tile_loadconfig(&s);
}

TARGET static void done(void) { _tile_release(); }

/* Fetches what is due after 16 more steps. */
static inline void fetch(const secmask_int8_tile *t, const int8_t **next, size_t *wait) {
  size_t passed = DEEP;
  while (*wait <= passed) {
    passed -= *wait;
    *wait = t->next_every;
    for (size_t p = 0; p < t->count; p++) __builtin_prefetch(*next + p * t->panel_stride);
    *next += 64;
  }
  *wait -= passed;
}

/* Registers are named by literals. */
#define PRODUCT(panel, values, weights)                            \
  if (t->count > (panel)) {                                        \
    _tile_loadd(weights, w + (panel) * t->panel_stride, ROW);      \
    _tile_dpbusd(SUMS + (panel), values, weights);                 \
  }
#define PRODUCTS(values, weights)      \
  _tile_loadd(values, q, t->q_stride); \
  PRODUCT(0, values, weights)          \
  PRODUCT(1, values, weights)          \
  PRODUCT(2, values, weights)

TARGET static void tile(const secmask_int8_tile *t) {
  if (t->rows < FEWEST_ROWS) {
    secmask_int8_tiling_avx512vnni.tile(t);
    return;
  }
  const uint8_t *q = t->q;
  const int8_t *w = t->panels, *next = t->next;
  size_t wait = t->next_every;
  _tile_zero(SUMS);
  _tile_zero(SUMS + 1);
  _tile_zero(SUMS + 2);
  for (size_t step = DEEP; step <= t->steps; step += DEEP, q += ROW, w += DEEP * 64) {
    fetch(t, &next, &wait);
    PRODUCTS(VALUES, WEIGHTS)
  }
  if (t->steps % DEEP > 0) { PRODUCTS(LAST_VALUES, LAST_WEIGHTS) }
  _tile_stored(SUMS, t->acc, 4 * SECMASK_TILE_COLUMNS);
  _tile_stored(SUMS + 1, t->acc + 16, 4 * SECMASK_TILE_COLUMNS);
  _tile_stored(SUMS + 2, t->acc + 32, 4 * SECMASK_TILE_COLUMNS);
}

const secmask_int8_tiling secmask_int8_tiling_amxint8 = {
  .tile = tile, .rows = FULL_ROWS, .prepare = prepare, .done = done,
};
#endif

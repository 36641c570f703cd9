/* The dispatch of a tile to copies with constant sizes. No include guard: a level includes it after defining
 *
 *   TILE_TARGET            attributes of every function
 *   TILE_NAME              the name of the function made
 *   TILE_ROWS, TILE_PANELS the largest tile whose sums fit the registers: 8, 4 or 2 rows by 1, 2 or 3 panels
 *   tile(rows, panels, t)  an always-inlined function over `rows` rows of t->q and `panels` panels
 */
#include "tiles.h"

TILE_INLINE void tile_of_panels(const size_t panels, const secmask_int8_tile *t) {
  switch (t->rows) {
    case 1: tile(1, panels, t); break;
#if TILE_ROWS > 2
    case 2: tile(2, panels, t); break;
    case 3: tile(3, panels, t); break;
#endif
#if TILE_ROWS > 4
    case 4: tile(4, panels, t); break;
    case 5: tile(5, panels, t); break;
    case 6: tile(6, panels, t); break;
    case 7: tile(7, panels, t); break;
#endif
    default: tile(TILE_ROWS, panels, t); break;
  }
}

TILE_TARGET static void tile_of_rows(const secmask_int8_tile *t) {
  switch (t->count) {
#if TILE_PANELS > 1
    case 1: tile_of_panels(1, t); break;
#endif
#if TILE_PANELS > 2
    case 2: tile_of_panels(2, t); break;
#endif
    default: tile_of_panels(TILE_PANELS, t); break;
  }
}

/* The tile, cut into tiles that fit the registers. */
static void TILE_NAME(const secmask_int8_tile *t) {
  for (size_t panel = 0; panel < t->count; panel += TILE_PANELS) {
    for (size_t row = 0; row < t->rows; row += TILE_ROWS) {
      secmask_int8_tile part = *t;
      part.q += row * t->q_stride;
      part.panels += panel * t->panel_stride;
      part.acc += row * SECMASK_TILE_COLUMNS + 16 * panel;
      part.rows = t->rows - row < TILE_ROWS ? t->rows - row : TILE_ROWS;
      part.count = t->count - panel < TILE_PANELS ? t->count - panel : TILE_PANELS;
      tile_of_rows(&part);
    }
  }
}

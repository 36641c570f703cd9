#include "tiles.h"

#include "secmask_kernels.h"

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

/* Rows whose q takes at most half of a usual second-level cache of 1 MB. */
static size_t row_block(size_t stride) {
  const size_t unit = SECMASK_MOST_TILE_ROWS, rows = (size_t)512 * 1024 / (stride > 0 ? stride : 1);
  return rows >= unit ? rows / unit * unit : unit;
}

/* Part of a product: rows top ... bottom - 1 by a group of panels that begins `column` channels after
 * `first`. */
typedef struct group {
  const secmask_int8_tiling *tiling;
  const secmask_int8_rows *rows;
  size_t top, tiles, tile_rows;
  const int8_t *panels, *next; /* of this group and of the one after it (this one again if it is the last) */
  size_t count, steps;
} group;

static group group_of(const secmask_int8_tiling *tiling, const secmask_int8_rows *rows,
                      const secmask_int8_weights *weights, size_t first, size_t columns, size_t column,
                      size_t top, size_t bottom) {
  group g = {.tiling = tiling, .rows = rows, .top = top, .steps = (weights->depth + 3) / 4};
  /* Tiles of nearly equal height: one of a single row would read the weights as often as one of eight. */
  g.tiles = (bottom - top + tiling->rows - 1) / tiling->rows;
  g.tile_rows = g.tiles > 0 ? (bottom - top + g.tiles - 1) / g.tiles : 1;
  g.panels = weights->panels + (first + column) / 16 * 64 * g.steps;
  g.next = g.panels + (column + SECMASK_TILE_COLUMNS < columns ? SECMASK_TILE_PANELS * 64 * g.steps : 0);
  g.count = (smaller(columns - column, SECMASK_TILE_COLUMNS) + 15) / 16;
  return g;
}

/* The sums of a tile of the group. The next group's weights are fetched meanwhile, spread evenly over the
 * tiles. prepared: the rows that the level has made ready for; 0 at first. */
static void run_tile(const group *g, size_t row, size_t rows, size_t *prepared, int32_t *acc) {
  const size_t tile = (row - g->top) / g->tile_rows;
  const size_t from = tile * g->steps / g->tiles, lines = (tile + 1) * g->steps / g->tiles - from;
  const secmask_int8_tile job = {
    .q = g->rows->q + row * g->rows->stride, .q_stride = g->rows->stride,
    .panels = g->panels, .panel_stride = 64 * g->steps, .rows = rows, .count = g->count, .steps = g->steps,
    .next = g->next + 64 * from, .next_every = lines > 0 ? g->steps / lines : g->steps + 1,
    .acc = acc,
  };
  if (g->tiling->prepare && *prepared != rows) g->tiling->prepare(*prepared = rows, g->steps);
  g->tiling->tile(&job);
}

void secmask_int8_accumulate(const secmask_kernels *kernels, const secmask_int8_rows *rows,
                             const secmask_int8_weights *weights, size_t first, size_t columns,
                             int32_t *acc, size_t acc_stride) {
  const secmask_int8_tiling *tiling = kernels->int8.tiling;
  _Alignas(64) int32_t buffer[SECMASK_MOST_TILE_ROWS * SECMASK_TILE_COLUMNS];
  size_t prepared = 0;
  for (size_t column = 0; column < columns; column += SECMASK_TILE_COLUMNS) {
    const size_t width = smaller(columns - column, SECMASK_TILE_COLUMNS);
    const group g = group_of(tiling, rows, weights, first, columns, column, 0, rows->rows);
    for (size_t row = 0, height; row < rows->rows; row += height) {
      height = smaller(rows->rows - row, g.tile_rows);
      run_tile(&g, row, height, &prepared, buffer);
      for (size_t r = 0; r < height; r++) {
        int32_t *out = acc + (row + r) * acc_stride + column;
        const int32_t *in = buffer + r * SECMASK_TILE_COLUMNS, *sums = weights->sums + first + column;
        for (size_t c = 0; c < width; c++) out[c] = in[c] + tiling->offset * sums[c];
      }
    }
  }
  if (prepared > 0) tiling->done();
}

static void activate(const secmask_row_kernels *kernels, secmask_activation activation,
                     float *y, size_t rows, size_t columns, size_t stride) {
  switch (activation) {
    case SECMASK_GELU_ERF: kernels->gelu_erf(y, rows, columns, stride); break;
    case SECMASK_GELU_TANH: kernels->gelu_tanh(y, rows, columns, stride); break;
    case SECMASK_NO_ACTIVATION: break;
  }
}

/* The tile's part of y, which is written only after its sums: its lines can be on their way until then. */
static void fetch_for_writing(const float *y, size_t stride, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++) {
    for (size_t c = 0; c < columns; c += 16) __builtin_prefetch(y + r * stride + c, 1);
  }
}

void secmask_int8_linear(const secmask_kernels *kernels, const secmask_int8_rows *rows,
                         const secmask_int8_weights *weights, const float *bias, size_t first, size_t columns,
                         secmask_activation activation, float *y, size_t y_stride) {
  const secmask_int8_tiling *tiling = kernels->int8.tiling;
  const secmask_int8_finishing *finishing = kernels->int8.finishing;
  _Alignas(64) int32_t buffer[SECMASK_MOST_TILE_ROWS * SECMASK_TILE_COLUMNS];
  const size_t block = row_block(rows->stride);
  size_t prepared = 0;
  for (size_t top = 0; top < rows->rows; top += block) {
    const size_t bottom = smaller(top + block, rows->rows);
    for (size_t column = 0; column < columns; column += SECMASK_TILE_COLUMNS) {
      const size_t width = smaller(columns - column, SECMASK_TILE_COLUMNS), channel = first + column;
      const group g = group_of(tiling, rows, weights, first, columns, column, top, bottom);
      for (size_t row = top, height; row < bottom; row += height) {
        height = smaller(bottom - row, g.tile_rows);
        float *out = y + row * y_stride + column;
        fetch_for_writing(out, y_stride, height, width);
        run_tile(&g, row, height, &prepared, buffer);
        const secmask_int8_finish finish = {
          .acc = buffer, .row_scales = rows->scales + row, .zeros = rows->zeros + row,
          .scales = weights->scales + channel, .sums = weights->sums + channel,
          .bias = bias ? bias + channel : NULL,
          .y = out, .y_stride = y_stride, .rows = height, .columns = width,
          .offset = tiling->offset, .activation = activation,
        };
        finishing->finish(&finish);
      }
      if (finishing->activates && activation == SECMASK_GELU_ERF) continue;
      activate(&kernels->rows, activation, y + top * y_stride + column, bottom - top, width, y_stride);
    }
  }
  if (prepared > 0) tiling->done();
}

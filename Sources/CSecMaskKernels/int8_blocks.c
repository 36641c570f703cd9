#include "int8_tiles.h"

#include "secmask_rows.h"

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

/* Rows whose q takes at most half of a usual second-level cache of 1 MB. */
static size_t row_block(size_t stride) {
  size_t rows = (size_t)512 * 1024 / (stride > 0 ? stride : 1) / SECMASK_TILE_ROWS * SECMASK_TILE_ROWS;
  return rows > 0 ? rows : SECMASK_TILE_ROWS;
}

typedef struct product {
  const secmask_int8_level *level;
  const secmask_int8_rows *rows;
  const secmask_int8_weights *weights;
  size_t first, columns;
} product;

/* The sums of one tile; column counts from p->first and is a multiple of 16. */
static void run_tile(const product *p, size_t row, size_t rows, size_t column, size_t columns, int32_t *acc) {
  const size_t steps = (p->weights->depth + 3) / 4, panel_stride = 64 * steps;
  secmask_int8_tile tile = {
    .q = p->rows->q + row * p->rows->stride, .q_stride = p->rows->stride,
    .panels = p->weights->panels + (p->first + column) / 16 * panel_stride, .panel_stride = panel_stride,
    .rows = rows, .count = (columns + 15) / 16, .steps = steps, .acc = acc,
  };
  p->level->tile(&tile);
}

void secmask_int8_accumulate(const secmask_int8_level *level, const secmask_int8_rows *rows,
                             const secmask_int8_weights *weights, size_t first, size_t columns,
                             int32_t *acc, size_t acc_stride) {
  const product p = {level, rows, weights, first, columns};
  _Alignas(64) int32_t buffer[SECMASK_TILE_ROWS * SECMASK_TILE_COLUMNS];
  for (size_t column = 0; column < columns; column += SECMASK_TILE_COLUMNS) {
    const size_t width = smaller(columns - column, SECMASK_TILE_COLUMNS);
    for (size_t row = 0; row < rows->rows; row += SECMASK_TILE_ROWS) {
      const size_t height = smaller(rows->rows - row, SECMASK_TILE_ROWS);
      run_tile(&p, row, height, column, width, buffer);
      for (size_t r = 0; r < height; r++) {
        for (size_t c = 0; c < width; c++) {
          acc[(row + r) * acc_stride + column + c] = buffer[r * SECMASK_TILE_COLUMNS + c];
        }
      }
    }
  }
}

static void activate(const secmask_int8_level *level, secmask_activation activation,
                     float *y, size_t rows, size_t columns, size_t stride) {
  const secmask_row_kernels *kernels = secmask_row_kernels_at(level->activations);
  switch (activation) {
    case SECMASK_GELU_ERF: kernels->gelu_erf(y, rows, columns, stride); break;
    case SECMASK_GELU_TANH: kernels->gelu_tanh(y, rows, columns, stride); break;
    case SECMASK_NO_ACTIVATION: break;
  }
}

void secmask_int8_linear(const secmask_int8_level *level, const secmask_int8_rows *rows,
                         const secmask_int8_weights *weights, const float *bias, size_t first, size_t columns,
                         secmask_activation activation, float *y, size_t y_stride) {
  const product p = {level, rows, weights, first, columns};
  _Alignas(64) int32_t buffer[SECMASK_TILE_ROWS * SECMASK_TILE_COLUMNS];
  const size_t block = row_block(rows->stride);
  for (size_t top = 0; top < rows->rows; top += block) {
    const size_t bottom = smaller(top + block, rows->rows);
    for (size_t column = 0; column < columns; column += SECMASK_TILE_COLUMNS) {
      const size_t width = smaller(columns - column, SECMASK_TILE_COLUMNS), channel = first + column;
      for (size_t row = top; row < bottom; row += SECMASK_TILE_ROWS) {
        const size_t height = smaller(bottom - row, SECMASK_TILE_ROWS);
        run_tile(&p, row, height, column, width, buffer);
        const secmask_int8_finish finish = {
          .acc = buffer, .row_scales = rows->scales + row, .zeros = rows->zeros + row,
          .scales = weights->scales + channel, .sums = weights->sums + channel, .bias = bias ? bias + channel : NULL,
          .y = y + row * y_stride + column, .y_stride = y_stride, .rows = height, .columns = width,
        };
        level->finish(&finish);
      }
      activate(level, activation, y + top * y_stride + column, bottom - top, width, y_stride);
    }
  }
}

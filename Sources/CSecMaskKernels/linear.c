#include "linear_strips.h"

#include "secmask_rows.h"

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

/* One panel: every strip over a block of the depth before the next block, so that the rows' part of x stays in cache. */
static void run_panel(const secmask_linear *job, secmask_strip_kernel kernel,
                      size_t row, size_t rows, size_t first, size_t columns) {
  size_t from = 0;
  do { /* a depth of 0 still writes the bias */
    size_t depth = smaller(job->depth - from, SECMASK_DEPTH_BLOCK);
    for (size_t done = 0; done < columns; done += SECMASK_STRIP_COLUMNS) {
      size_t column = first + done;
      bool panel_ends = done + SECMASK_STRIP_COLUMNS >= columns;
      size_t next_from = !panel_ends ? from : from + depth < job->depth ? from + depth : 0;
      size_t next_column = panel_ends && next_from > 0 ? first : column + SECMASK_STRIP_COLUMNS;
      secmask_strip strip = {
        .x = job->x + row * job->x_stride + from, .x_stride = job->x_stride,
        .weights = job->weights + column * job->weight_stride + from, .weight_stride = job->weight_stride,
        .next = next_column < job->columns ? job->weights + next_column * job->weight_stride + next_from : NULL,
        .bias = job->bias && from == 0 ? job->bias + column : NULL,
        .y = job->y + row * job->y_stride + column, .y_stride = job->y_stride,
        .rows = rows, .columns = smaller(columns - done, SECMASK_STRIP_COLUMNS), .depth = depth,
        .continued = from > 0,
      };
      kernel(&strip);
    }
    from += depth;
  } while (from < job->depth);
}

void secmask_linear_by_strips(const secmask_linear *job, secmask_strip_kernel kernel, secmask_level level) {
  const secmask_row_kernels *row_kernels = secmask_row_kernels_at(level);
  for (size_t row = 0; row < job->rows; row += SECMASK_ROW_BLOCK) {
    size_t rows = smaller(job->rows - row, SECMASK_ROW_BLOCK);
    for (size_t column = 0; column < job->columns; column += SECMASK_PANEL_COLUMNS) {
      size_t columns = smaller(job->columns - column, SECMASK_PANEL_COLUMNS);
      run_panel(job, kernel, row, rows, column, columns);
      float *y = job->y + row * job->y_stride + column;
      switch (job->activation) {
        case SECMASK_GELU_ERF: row_kernels->gelu_erf(y, rows, columns, job->y_stride); break;
        case SECMASK_GELU_TANH: row_kernels->gelu_tanh(y, rows, columns, job->y_stride); break;
        case SECMASK_NO_ACTIVATION: break;
      }
    }
  }
}

size_t secmask_linear_scratch(const secmask_linear *job) {
  (void)job;
  return 0;
}

static void linear_portable(const secmask_linear *job, float *scratch) {
  (void)scratch;
  secmask_linear_by_strips(job, secmask_strip_portable, SECMASK_PORTABLE);
}

const secmask_linear_kernels *secmask_linear_kernels_at(secmask_level level) {
  static const secmask_linear_kernels portable = {linear_portable};
  (void)level;
  return &portable;
}

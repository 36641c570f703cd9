#include "strips.h"

#include "secmask_kernels.h"

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

/* A part of the job: a row block of one panel. */
typedef struct panel { size_t row, rows, column, columns; } panel;

/* The weights that follow those of the strip of `columns` at (column, from): in the panel, else in the
 * panel's next block of the depth, else in the next panel; after the last ones the same again. */
static const float *next_weights(const secmask_linear *job, const panel *p,
                                 size_t column, size_t from, size_t depth) {
  size_t next_column = column + SECMASK_STRIP_COLUMNS, next_from = from;
  if (next_column >= p->column + p->columns) {
    next_from = from + depth < job->depth ? from + depth : 0;
    next_column = next_from > 0 ? p->column : p->column + p->columns;
  }
  if (next_column >= job->columns) { next_column = column; next_from = from; }
  return job->weights + next_column * job->weight_stride + next_from;
}

/* Every strip over a block of the depth before the next block, so that the rows' part of x stays in cache. */
static void run_panel(const secmask_linear *job, secmask_strip_kernel *kernel, const panel *p) {
  size_t from = 0;
  do { /* once even for a depth of 0: y is then the bias */
    const size_t depth = smaller(job->depth - from, SECMASK_DEPTH_BLOCK);
    for (size_t done = 0; done < p->columns; done += SECMASK_STRIP_COLUMNS) {
      const size_t column = p->column + done;
      const secmask_strip strip = {
        .x = job->x + p->row * job->x_stride + from, .x_stride = job->x_stride,
        .weights = job->weights + column * job->weight_stride + from, .weight_stride = job->weight_stride,
        .next = next_weights(job, p, column, from, depth),
        .bias = job->bias && from == 0 ? job->bias + column : NULL,
        .y = job->y + p->row * job->y_stride + column, .y_stride = job->y_stride,
        .rows = p->rows, .columns = smaller(p->columns - done, SECMASK_STRIP_COLUMNS), .depth = depth,
        .continued = from > 0,
      };
      kernel(&strip);
    }
    from += depth;
  } while (from < job->depth);
}

void secmask_linear_run(const secmask_kernels *kernels, const secmask_linear *job) {
  const size_t width = job->depth > SECMASK_DEPTH_BLOCK ? SECMASK_DEEP_PANEL_COLUMNS : SECMASK_PANEL_COLUMNS;
  for (size_t row = 0; row < job->rows; row += SECMASK_ROW_BLOCK) {
    for (size_t column = 0; column < job->columns; column += width) {
      const panel p = {
        row, smaller(job->rows - row, SECMASK_ROW_BLOCK), column, smaller(job->columns - column, width),
      };
      run_panel(job, kernels->linear.strip, &p);
      float *y = job->y + row * job->y_stride + column;
      switch (job->activation) {
        case SECMASK_GELU_ERF: kernels->rows.gelu_erf(y, p.rows, p.columns, job->y_stride); break;
        case SECMASK_GELU_TANH: kernels->rows.gelu_tanh(y, p.rows, p.columns, job->y_stride); break;
        case SECMASK_NO_ACTIVATION: break;
      }
    }
  }
}

size_t secmask_linear_stride(size_t columns) {
  const size_t page = 4096 / sizeof(float), line = 64 / sizeof(float);
  const size_t stride = (columns + line - 1) / line * line;
  return stride > 0 && stride % page == 0 ? stride + 2 * line : stride;
}

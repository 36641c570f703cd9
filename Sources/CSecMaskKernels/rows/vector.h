/* The row kernels in the names of a vector header. */
#include "kernels.h"
#include "../vector/functions.h"

#include <math.h>

/* Long sums are made of sums of this many columns: rounding errors grow with the longer of the two counts. */
#define SUM_BLOCK ((size_t)512)

SECMASK_ROW_KERNELS(VECTOR_LEVEL)

VECTOR size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

typedef vec (*vector_function)(vec x);

/* x[i] = function(x[i]) */
VECTOR void map_row(float *x, size_t columns, vector_function function) {
  size_t c = 0;
  for (; c + LANES <= columns; c += LANES) v_store(x + c, function(v_load(x + c)));
  if (c < columns) {
    vec rest = v_load_first(x + c, columns - c, v_set(0.0f));
    v_store_first(x + c, function(rest), columns - c);
  }
}

VECTOR void map_rows(float *x, size_t rows, size_t columns, size_t stride, vector_function function) {
  if (stride == columns) {
    columns *= rows;
    rows = rows > 0;
  }
  for (size_t r = 0; r < rows; r++) map_row(x + r * stride, columns, function);
}

VECTOR_TARGET void VECTOR_NAME(gelu_erf)(float *x, size_t rows, size_t columns, size_t stride) {
  map_rows(x, rows, columns, stride, v_gelu_erf);
}

VECTOR_TARGET void VECTOR_NAME(gelu_tanh)(float *x, size_t rows, size_t columns, size_t stride) {
  map_rows(x, rows, columns, stride, v_gelu_tanh);
}

VECTOR_TARGET void VECTOR_NAME(add_bias)(float *x, const float *bias, size_t rows, size_t columns, size_t stride) {
  for (size_t r = 0; r < rows; r++, x += stride) {
    size_t c = 0, rest = columns % LANES;
    for (; c + LANES <= columns; c += LANES) v_store(x + c, v_add(v_load(x + c), v_load(bias + c)));
    if (rest) {
      vec zero = v_set(0.0f);
      v_store_first(x + c, v_add(v_load_first(x + c, rest, zero), v_load_first(bias + c, rest, zero)), rest);
    }
  }
}

VECTOR float highest_of(const float *x, size_t columns) {
  vec a = v_set(-INFINITY), b = a, absent = a;
  size_t c = 0;
  for (; c + 2 * LANES <= columns; c += 2 * LANES) {
    a = v_at_least(v_load(x + c), a);
    b = v_at_least(v_load(x + c + LANES), b);
  }
  if (c + LANES <= columns) {
    a = v_at_least(v_load(x + c), a);
    c += LANES;
  }
  if (c < columns) b = v_at_least(v_load_first(x + c, columns - c, absent), b);
  return v_highest(v_at_least(a, b));
}

/* x = exp(x - highest); returns the sum. */
VECTOR float exponentials(float *x, size_t columns, float highest) {
  vec all = v_set(0.0f), top = v_set(highest);
  size_t c = 0;
  while (c < columns) {
    size_t end = smaller(columns, c + SUM_BLOCK);
    vec sum = v_set(0.0f);
    for (; c + LANES <= end; c += LANES) {
      vec e = v_exp(v_sub(v_load(x + c), top));
      v_store(x + c, e);
      sum = v_add(sum, e);
    }
    if (c < end) {
      vec e = v_exp(v_sub(v_load_first(x + c, end - c, v_set(-INFINITY)), top));
      v_store_first(x + c, e, end - c);
      sum = v_add(sum, e);
      c = end;
    }
    all = v_add(all, sum);
  }
  return v_total(all);
}

VECTOR void scale_row(float *x, size_t columns, float by) {
  vec factor = v_set(by);
  size_t c = 0;
  for (; c + LANES <= columns; c += LANES) v_store(x + c, v_mul(v_load(x + c), factor));
  if (c < columns) {
    vec rest = v_load_first(x + c, columns - c, factor);
    v_store_first(x + c, v_mul(rest, factor), columns - c);
  }
}

VECTOR_TARGET void VECTOR_NAME(softmax)(float *x, size_t rows, size_t columns, size_t stride) {
  for (size_t r = 0; r < rows; r++, x += stride) {
    float highest = highest_of(x, columns);
    if (highest == -INFINITY) highest = 0; /* -infinity - -infinity would be NaN */
    float sum = exponentials(x, columns, highest);
    scale_row(x, columns, sum == 0 ? 0 : 1 / sum);
  }
}

/* One vector of s = x + residual, or of x; written to out unless that is NULL. */
VECTOR vec added(const float *x, const float *residual, float *out, size_t c) {
  vec s = v_load(x + c);
  if (residual) s = v_add(s, v_load(residual + c));
  if (out) v_store(out + c, s);
  return s;
}

/* out = x + residual; returns the sum of out. Additions wait for one another: two sums halve that. */
VECTOR float add_rows(const float *x, const float *residual, float *out, size_t columns) {
  vec all = v_set(0.0f), zero = all;
  size_t c = 0;
  while (c < columns) {
    size_t end = smaller(columns, c + SUM_BLOCK);
    vec sum = zero, other = zero;
    for (; c + 2 * LANES <= end; c += 2 * LANES) {
      sum = v_add(sum, added(x, residual, out, c));
      other = v_add(other, added(x, residual, out, c + LANES));
    }
    for (; c + LANES <= end; c += LANES) sum = v_add(sum, added(x, residual, out, c));
    if (c < end) {
      vec s = v_load_first(x + c, end - c, zero);
      if (residual) s = v_add(s, v_load_first(residual + c, end - c, zero));
      if (out) v_store_first(out + c, s, end - c);
      sum = v_add(sum, s);
      c = end;
    }
    all = v_add(all, v_add(sum, other));
  }
  return v_total(all);
}

typedef struct deviations { vec sum, squares; } deviations;

VECTOR deviations with(deviations so_far, vec d) {
  return (deviations){ v_add(so_far.sum, d), v_fma(d, d, so_far.squares) };
}

/* Sums of x - mean and of its square. */
VECTOR deviations deviations_from(float mean, const float *x, size_t columns) {
  vec centre = v_set(mean), zero = v_set(0.0f);
  deviations all = { zero, zero };
  size_t c = 0;
  while (c < columns) {
    size_t end = smaller(columns, c + SUM_BLOCK);
    deviations sums = { zero, zero }, others = { zero, zero };
    for (; c + 2 * LANES <= end; c += 2 * LANES) {
      sums = with(sums, v_sub(v_load(x + c), centre));
      others = with(others, v_sub(v_load(x + c + LANES), centre));
    }
    for (; c + LANES <= end; c += LANES) sums = with(sums, v_sub(v_load(x + c), centre));
    if (c < end) {
      sums = with(sums, v_sub(v_load_first(x + c, end - c, centre), centre));
      c = end;
    }
    all.sum = v_add(all.sum, v_add(sums.sum, others.sum));
    all.squares = v_add(all.squares, v_add(sums.squares, others.squares));
  }
  return all;
}

/* ((x - mean) * scale + offset) * gain + shift */
VECTOR vec normalized(vec x, vec mean, vec scale, vec offset, vec gain, vec shift) {
  return v_fma(v_fma(v_sub(x, mean), scale, offset), gain, shift);
}

VECTOR_TARGET void VECTOR_NAME(layer_norm)(
    const float *x, size_t x_stride, const float *residual, size_t residual_stride,
    const float *gain, const float *shift, float epsilon,
    size_t rows, size_t columns, float *out, size_t out_stride) {
  float count = (float)columns;
  for (size_t r = 0; r < rows; r++, x += x_stride, out += out_stride) {
    const float *s = residual ? out : x;
    float total = residual ? add_rows(x, residual, out, columns) : add_rows(x, NULL, NULL, columns);
    float near = total / count;
    deviations from = deviations_from(near, s, columns);
    /* The rounding error of the sum shows as a mean deviation; what this leaves of it is of second order. */
    float missed = v_total(from.sum) / count;
    float variance = v_total(from.squares) / count - missed * missed;
    float factor = 1 / sqrtf((variance < 0 ? 0 : variance) + epsilon);
    vec mean = v_set(near), scale = v_set(factor), offset = v_set(-missed * factor);
    size_t c = 0, rest = columns % LANES;
    for (; c + LANES <= columns; c += LANES) {
      v_store(out + c, normalized(v_load(s + c), mean, scale, offset, v_load(gain + c), v_load(shift + c)));
    }
    if (rest) {
      vec zero = v_set(0.0f);
      vec y = normalized(v_load_first(s + c, rest, zero), mean, scale, offset,
                         v_load_first(gain + c, rest, zero), v_load_first(shift + c, rest, zero));
      v_store_first(out + c, y, rest);
    }
    if (residual) residual += residual_stride;
  }
}

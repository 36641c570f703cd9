/* Attention in plain C, one query at a time: what the vector forms are compared with. */
#include "kernels.h"
#include "plan.h"

#include <math.h>
#include <stdbool.h>

/* Eight running sums: the compiler may not reorder one. */
static float dot(const float *a, const float *b, size_t count) {
  float lanes[8] = {0};
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    for (size_t lane = 0; lane < 8; lane++) lanes[lane] += a[i + lane] * b[i + lane];
  }
  for (; i < count; i++) lanes[i % 8] += a[i] * b[i];
  return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}

/* To exp(x - max); returns the sum of that, or 0 if nothing is above -infinity. */
static float exponentials(float *x, size_t count) {
  float highest = -INFINITY, sum = 0;
  for (size_t i = 0; i < count; i++) highest = x[i] > highest ? x[i] : highest;
  if (highest == -INFINITY) highest = 0; /* -infinity - -infinity would be NaN */
  for (size_t i = 0; i < count; i++) sum += x[i] = expf(x[i] - highest);
  return sum;
}

static void add_value(float *out, const float *value, float weight, size_t dim) {
  for (size_t c = 0; c < dim; c++) out[c] += weight * value[c];
}

secmask_attend secmask_attend_portable;
void secmask_attend_portable(const secmask_attention *job, float *scratch) {
  attention_plan plan = plan_attention(job);
  float *scores = scratch + plan.scores_at;
  for (size_t i = 0; i < job->queries; i++) {
    const float *q = job->q + i * job->q_stride;
    float *out = job->out + i * job->out_stride;
    key_range range = keys_around(job->first_query + i, job->window, job->keys);
    key_range twice = positions_inside(job->global, plan.globals, range);
    size_t count = 0;
    for (size_t g = 0; g < plan.globals; g++) {
      bool outside = g < twice.begin || g >= twice.end;
      if (outside) scores[count++] = job->scale * dot(q, job->k + job->global[g] * job->k_stride, job->dim);
    }
    size_t first = count;
    for (size_t key = range.begin; key < range.end; key++) {
      scores[count++] = job->scale * dot(q, job->k + key * job->k_stride, job->dim);
    }
    float sum = exponentials(scores, count);
    for (size_t c = 0; c < job->dim; c++) out[c] = 0;
    for (size_t g = 0, at = 0; g < plan.globals; g++) {
      bool outside = g < twice.begin || g >= twice.end;
      if (outside) add_value(out, job->v + job->global[g] * job->v_stride, scores[at++], job->dim);
    }
    for (size_t key = range.begin; key < range.end; key++) {
      add_value(out, job->v + key * job->v_stride, scores[first + key - range.begin], job->dim);
    }
    float inverse = sum == 0 ? 0 : 1 / sum;
    for (size_t c = 0; c < job->dim; c++) out[c] *= inverse;
  }
}

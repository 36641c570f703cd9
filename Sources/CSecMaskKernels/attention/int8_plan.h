/* How attention in 8 bits divides keys and its scratch memory. */
#ifndef SECMASK_ATTENTION_INT8_PLAN_H
#define SECMASK_ATTENTION_INT8_PLAN_H

#include "plan.h"

/* Weights and values have a scale for each group of so many keys; scores are computed for half a group at a time. */
#define GROUP_KEYS 64
#define PAIR_KEYS 32
/* Four neighbours in the direction that is summed over make an item of 32 bits. */
#define GROUP_ITEMS 16

static inline size_t groups_for(size_t keys) { return (keys + GROUP_KEYS - 1) / GROUP_KEYS; }

/* Of a row of one float for each group. */
static inline size_t factor_bytes(size_t groups) { return (groups + 15) / 16 * 64; }

/* Sizes and places in bytes, the places from the start of scratch memory; every part begins on 64 bytes. Groups of
 * global keys stand in front of those of the window's keys, and the first of the latter begins at range.begin. */
typedef struct int8_plan {
  size_t globals, global_groups;
  key_range range;     /* keys in some query's window */
  size_t groups;       /* of range */
  size_t depth;        /* items of a query or a key */
  size_t columns;      /* dim up to a multiple of 16 */
  size_t row_bytes;    /* of a key before it is packed */
  size_t score_groups; /* most that one block of queries has */
  size_t score_bytes;  /* from the scores of a query to those of the next */
  size_t key_bytes, value_bytes; /* of a group */
  uint64_t queries_at, rows_at, scores_at, factors_at, keys_at, values_at, total;
} int8_plan;

static inline int8_plan plan_int8(const secmask_attention *job) {
  attention_plan common = plan_attention(job);
  int8_plan plan = { .globals = common.globals, .global_groups = groups_for(common.globals), .range = common.range };
  plan.groups = groups_for(plan.range.end - plan.range.begin);
  plan.depth = (job->dim + 3) / 4;
  plan.columns = common.value_columns;
  plan.row_bytes = (plan.columns + 63) / 64 * 64;
  size_t band = plan.groups;
  if (job->window < job->keys) {
    size_t most = groups_for(2 * job->window + MOST_QUERIES) + 1; /* neither end need fall on a group's edge */
    if (most < band) band = most;
  }
  plan.score_groups = plan.global_groups + band;
  plan.score_bytes = (plan.score_groups * 2 | 1) * 64; /* an odd number of cache lines */
  plan.key_bytes = plan.depth * GROUP_KEYS * 4 + GROUP_KEYS * 4 + 64;
  plan.value_bytes = plan.columns * GROUP_KEYS + plan.columns * 4;
  uint64_t all = plan.global_groups + plan.groups;
  plan.queries_at = 0;
  plan.rows_at = plan.queries_at + (uint64_t)MOST_QUERIES * plan.row_bytes;
  plan.scores_at = plan.rows_at + (uint64_t)PANEL_KEYS * plan.row_bytes;
  plan.factors_at = plan.scores_at + (uint64_t)MOST_QUERIES * plan.score_bytes;
  plan.keys_at = plan.factors_at + (uint64_t)MOST_QUERIES * factor_bytes(plan.score_groups);
  plan.values_at = plan.keys_at + all * plan.key_bytes;
  plan.total = plan.values_at + all * plan.value_bytes;
  return plan;
}

#endif

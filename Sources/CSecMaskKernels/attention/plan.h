/* Which keys a query sees, and how a job's scratch memory is divided. */
#ifndef SECMASK_ATTENTION_PLAN_H
#define SECMASK_ATTENTION_PLAN_H

#include "secmask_attention.h"

/* Keys are packed and scored in panels of this many; it is also the number of floats in 64 bytes. */
#define PANEL_KEYS 16
/* No level takes more queries at a time. */
#define MOST_QUERIES 8

typedef struct key_range { size_t begin, end; } key_range;

/* The keys within the window around this position; empty if there are none. */
static inline key_range keys_around(size_t position, size_t window, size_t keys) {
  size_t begin = position > window ? position - window : 0;
  if (begin > keys) begin = keys;
  size_t end = position >= keys || window >= keys - position ? keys : position + window + 1;
  return (key_range){ begin, end };
}

/* The union of what the queries at first ... last see. */
static inline key_range keys_around_all(size_t first, size_t last, size_t window, size_t keys) {
  return (key_range){ keys_around(first, window, keys).begin, keys_around(last, window, keys).end };
}

/* The stretch of ascending positions[0 ..< count] that lie in the range. */
static inline key_range positions_inside(const uint32_t *positions, size_t count, key_range range) {
  size_t begin = 0;
  while (begin < count && positions[begin] < range.begin) begin++;
  size_t end = begin;
  while (end < count && positions[end] < range.end) end++;
  return (key_range){ begin, end };
}

static inline size_t panels_for(size_t count) { return (count + PANEL_KEYS - 1) / PANEL_KEYS; }

/* Scratch memory, in floats from its start; every part begins on 64 bytes. Global keys have panels of their
 * own, in front of those of the window's keys; the columns of the scores are ordered alike. */
typedef struct attention_plan {
  size_t globals;        /* global keys that exist, none if the window is everything anyway */
  size_t global_panels;
  key_range range;       /* keys in some query's window */
  size_t panels;         /* of range, the first panel starting at range.begin */
  size_t score_stride;   /* floats between the scores of two queries */
  size_t value_columns;  /* dim up to a multiple of 16 */
  uint64_t queries_at, scores_at, keys_at, values_at, total;
} attention_plan;

static inline attention_plan plan_attention(const secmask_attention *job) {
  attention_plan plan = {0};
  plan.globals = job->window == SIZE_MAX ? 0 : job->global_count;
  while (plan.globals > 0 && job->global[plan.globals - 1] >= job->keys) plan.globals--;
  plan.global_panels = panels_for(plan.globals);
  if (job->queries > 0) {
    plan.range = keys_around_all(job->first_query, job->first_query + job->queries - 1,
                                 job->window, job->keys);
  }
  plan.panels = panels_for(plan.range.end - plan.range.begin);
  size_t band_panels = plan.panels;
  if (job->window < job->keys) {
    /* Neither end of a block's band need fall on a panel's edge. */
    size_t most = panels_for(2 * job->window + MOST_QUERIES) + 1;
    if (most < band_panels) band_panels = most;
  }
  /* An odd number of cache lines: rows of scores do not compete for the same sets of the cache. */
  plan.score_stride = ((plan.global_panels + band_panels) | 1) * PANEL_KEYS;
  plan.value_columns = panels_for(job->dim) * PANEL_KEYS;
  uint64_t all_panels = plan.global_panels + plan.panels;
  plan.queries_at = 0;
  plan.scores_at = plan.queries_at + (uint64_t)MOST_QUERIES * plan.value_columns;
  plan.keys_at = plan.scores_at + (uint64_t)MOST_QUERIES * plan.score_stride;
  plan.values_at = plan.keys_at + all_panels * PANEL_KEYS * job->dim;
  plan.total = plan.values_at + all_panels * PANEL_KEYS * plan.value_columns;
  return plan;
}

#endif

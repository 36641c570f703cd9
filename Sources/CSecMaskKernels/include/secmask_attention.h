#ifndef SECMASK_ATTENTION_H
#define SECMASK_ATTENTION_H

#include <stddef.h>
#include <stdint.h>

/* softmax(scale * q k^T) v for one head of one sequence. All pointers are to the head's first column;
 * strides are in floats. Query row i stands at position first_query + i of the sequence.
 * Time is proportional to the pairs of query and key in sight. The error is at most 4 * 2^-24 (1 + t) times
 * the largest value, t being the largest scale * sum |q k|. Scores of -infinity count as absent, and a query
 * that sees no key gives zeros. Keys out of sight do not matter, whatever they hold; but a value that is not
 * finite may also spoil the outputs of up to 7 queries beside those that see it. */
typedef struct secmask_attention {
  const float *q; size_t q_stride; size_t queries; size_t first_query;
  const float *k; size_t k_stride;
  const float *v; size_t v_stride;
  size_t keys;
  size_t dim;
  float scale;
  /* A query at position p sees keys p - window ... p + window; SIZE_MAX: all. */
  size_t window;
  /* Strictly ascending positions of keys that every query sees besides, each counted once; may be NULL with
   * 0. Positions past the last key are ignored. */
  const uint32_t *global; size_t global_count;
  /* May be q, with its stride; may not overlap k or v. */
  float *out; size_t out_stride;
} secmask_attention;

typedef struct secmask_attention_kernels {
  /* scratch: 64-byte aligned, secmask_attention_scratch(job) floats. */
  void (*attend)(const secmask_attention *job, float *scratch);
  /* The same for models whose weights are rounded anyway: at some levels (avx512vnni) all products are of bytes, two to
   * three times as fast. Queries are rounded to a 127th of their largest number, keys and values to a 127th of the
   * largest of 64 of them (of values, column by column), and scores to a 64th of a factor of 2 in the weight; a score
   * counts as absent where its weight is less than 2^-512 of 1, and weights as zero below a 510th of the largest of the
   * 64. A key or a value that is not finite makes all outputs NaN, a query its own. attend at all other levels. */
  void (*attend_rounded)(const secmask_attention *job, float *scratch);
} secmask_attention_kernels;

/* Floats of scratch memory a job needs, for any level: about 2 * keys * dim, and 8 rows of scores. Queries,
 * keys, dim, window and global must be set. SIZE_MAX if no memory could hold it. */
size_t secmask_attention_scratch(const secmask_attention *job);

#endif

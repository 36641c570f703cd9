/* The ends of both forms of attention, in the names of a vector header: what a block of queries writes, and which form of
 * attend_rows serves how many of them. Expects attention_state, with the job, and query_block, with first and count. */
#ifndef SECMASK_ATTENTION_BLOCKS_H
#define SECMASK_ATTENTION_BLOCKS_H

/* Writes columns column ... of the block's outputs, inverse[r] times the sums of row r. */
VECTOR void write_sums(const attention_state *state, const query_block *block, const int rows, const int vectors,
                       size_t column, vec sums[PRODUCT_ROWS][PRODUCT_VECTORS], const float *inverse) {
  const secmask_attention *job = state->job;
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
    float *out = job->out + (block->first + r) * job->out_stride;
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) {
      size_t c = column + t * LANES;
      vec y = v_mul(sums[r][t], v_set(inverse[r]));
      if ((size_t)r >= block->count || c >= job->dim) continue;
      if (c + LANES <= job->dim) v_store(out + c, y);
      else v_store_first(out + c, y, job->dim - c);
    }
  }
}

/* rows: a constant of at least the block's count; what is computed for rows past the count is not used. */
VECTOR void attend_rows(const attention_state *state, const query_block *block, const int rows);

#define ATTEND_BLOCK(name, rows) \
  VECTOR_TARGET __attribute__((noinline)) \
  static void name(const attention_state *state, const query_block *block) { \
    attend_rows(state, block, rows); \
  }
ATTEND_BLOCK(attend_most, PRODUCT_ROWS)
ATTEND_BLOCK(attend_four, 4)
ATTEND_BLOCK(attend_two, 2)
ATTEND_BLOCK(attend_one, 1)

VECTOR void attend_block(const attention_state *state, const query_block *block) {
  if (block->count > 4) attend_most(state, block);
  else if (block->count > 2) attend_four(state, block);
  else if (block->count == 2) attend_two(state, block);
  else attend_one(state, block);
}

#endif

#include "int8_plan.h"
#include "plan.h"

size_t secmask_attention_scratch(const secmask_attention *job) {
  /* Past these no sum or product of the plan is sure to fit in 64 bits, and no memory would hold it. */
  if ((uint64_t)job->keys >> 36 || (uint64_t)job->global_count >> 36 || (uint64_t)job->dim >> 20) {
    return SIZE_MAX;
  }
  uint64_t total = plan_attention(job).total, bytes = plan_int8(job).total;
  if (bytes / 4 > total) total = bytes / 4;
  return total > SIZE_MAX ? SIZE_MAX : (size_t)total;
}

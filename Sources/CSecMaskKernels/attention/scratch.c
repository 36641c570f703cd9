#include "int8_plan.h"
#include "plan.h"
#include "tables.h"

size_t secmask_attention_scratch(const secmask_attention *job) {
  /* Past these no sum or product of the plan is sure to fit in 64 bits, and no memory would hold it. */
  if ((uint64_t)job->keys >> 36 || (uint64_t)job->global_count >> 36 || (uint64_t)job->dim >> 20) {
    return SIZE_MAX;
  }
  uint64_t total = plan_attention(job).total, bytes = plan_int8(job).total;
  if (bytes / 4 > total) total = bytes / 4;
  return total > SIZE_MAX ? SIZE_MAX : (size_t)total;
}

const secmask_attention_kernels *secmask_attention_kernels_at(secmask_level level) {
  switch (level) {
#if defined(__x86_64__)
    case SECMASK_AVX2: return &secmask_attention_avx2;
    case SECMASK_AVX512:
    case SECMASK_AVX512VNNI: return &secmask_attention_avx512;
#elif defined(__aarch64__)
    case SECMASK_NEON:
    case SECMASK_NEONDOT: return &secmask_attention_neon;
#endif
    default: return &secmask_attention_portable;
  }
}

const secmask_attention_kernels *secmask_attention_rounded_kernels_at(secmask_level level) {
#if defined(__x86_64__)
  if (level == SECMASK_AVX512VNNI) return &secmask_attention_avx512vnni;
#endif
  return secmask_attention_kernels_at(level);
}

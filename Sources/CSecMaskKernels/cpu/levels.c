#include "secmask_cpu.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[SECMASK_LEVEL_COUNT] = {
  "portable", "avx2", "avx512", "avx512vnni", "neon", "neondot",
};

const char *secmask_level_name(secmask_level level) {
  return (unsigned)level < SECMASK_LEVEL_COUNT ? names[level] : "unknown";
}

int secmask_level_named(const char *name) {
  for (int level = 0; level < SECMASK_LEVEL_COUNT; level++) {
    if (strcmp(names[level], name) == 0) return level;
  }
  return -1;
}

#if defined(__x86_64__)

/* __builtin_cpu_supports asks the operating system, too, whether it saves the wide registers. */
bool secmask_level_available(secmask_level level) {
  __builtin_cpu_init();
  bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")
    && __builtin_cpu_supports("f16c");
  bool avx512 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  switch (level) {
    case SECMASK_PORTABLE: return true;
    case SECMASK_AVX2: return avx2;
    case SECMASK_AVX512: return avx512;
    case SECMASK_AVX512VNNI: return avx512 && __builtin_cpu_supports("avx512vnni");
    default: return false;
  }
}

#elif defined(__aarch64__)

#if defined(__linux__)
#include <sys/auxv.h>
static bool has_dot_product(void) { return (getauxval(AT_HWCAP) & (1UL << 20)) != 0; } /* ASIMDDP */
#elif defined(__APPLE__)
static bool has_dot_product(void) { return true; } /* every Apple CPU of this architecture that runs macOS */
#else
static bool has_dot_product(void) { return false; }
#endif

bool secmask_level_available(secmask_level level) {
  switch (level) {
    case SECMASK_PORTABLE: return true;
    case SECMASK_NEON: return true;
    case SECMASK_NEONDOT: return has_dot_product();
    default: return false;
  }
}

#else

bool secmask_level_available(secmask_level level) { return level == SECMASK_PORTABLE; }

#endif

secmask_level secmask_level_best(void) {
  static _Atomic int found = -1;
  int best = atomic_load_explicit(&found, memory_order_relaxed);
  if (best >= 0) return (secmask_level)best;
  const char *wish = getenv("SECMASK_KERNEL");
  int named = wish ? secmask_level_named(wish) : -1;
  if (named >= 0 && secmask_level_available((secmask_level)named)) {
    best = named;
  } else {
    for (best = SECMASK_LEVEL_COUNT - 1; !secmask_level_available((secmask_level)best);) best--;
  }
  atomic_store_explicit(&found, best, memory_order_relaxed);
  return (secmask_level)best;
}

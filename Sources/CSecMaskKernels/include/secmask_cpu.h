#ifndef SECMASK_CPU_H
#define SECMASK_CPU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Kernel sets. Within an architecture a higher value includes the lower ones; portable always works. */
typedef enum secmask_level {
  SECMASK_PORTABLE = 0,
  SECMASK_AVX2 = 1,       /* AVX2, FMA, F16C */
  SECMASK_AVX512 = 2,     /* AVX-512 F, BW, DQ, VL */
  SECMASK_AVX512VNNI = 3, /* the same and VNNI */
  SECMASK_AVX512BF16 = 4, /* the same and BF16 */
  SECMASK_NEON = 5,       /* arm64 */
  SECMASK_NEONDOT = 6,    /* arm64 with the dot-product instructions */
  SECMASK_LEVEL_COUNT = 7
} secmask_level;

/* "portable", "avx2", "avx512", "avx512vnni", "avx512bf16", "neon", "neondot". */
const char *secmask_level_name(secmask_level level);
/* The level of this name, or -1. */
int secmask_level_named(const char *name);
/* Whether this CPU, and its operating system, can run the level. */
bool secmask_level_available(secmask_level level);
/* The highest level available; SECMASK_KERNEL in the environment may name a lower one.
 * A name that is unknown or cannot run here is ignored. Found once. */
secmask_level secmask_level_best(void);

/* Cores that this process may run on. */
int secmask_core_count(void);

/* Tells the core that this thread waits in a loop. */
static inline void secmask_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

#endif

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
  SECMASK_NEON = 4,       /* arm64 */
  SECMASK_NEONDOT = 5,    /* arm64 with the dot-product instructions */
  SECMASK_LEVEL_COUNT = 6
} secmask_level;

/* "portable", "avx2", "avx512", "avx512vnni", "neon", "neondot". */
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

/* Cores, as the operating system's thread affinity has them. */
typedef struct secmask_core_set { uint64_t bits[16]; int count; } secmask_core_set;

/* Those that the calling thread may run on; none where the system has no such notion or has more cores than the set. */
secmask_core_set secmask_core_set_of_thread(void);
/* What secmask_thread_run_on calls the calling thread; -1 where there is no such thing. */
int secmask_thread_id(void);
/* The core that the calling thread is on; -1 if unknown. */
int secmask_current_core(void);
/* Has a thread run on these cores but for one (-1: on all of them). Nothing happens if none would be left. */
void secmask_thread_run_on(int thread, const secmask_core_set *cores, int but);

/* Tells the core that this thread waits in a loop. */
static inline void secmask_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

#endif

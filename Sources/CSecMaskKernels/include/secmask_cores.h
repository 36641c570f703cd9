#ifndef SECMASK_CORES_H
#define SECMASK_CORES_H

#include <stdint.h>

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

#define _GNU_SOURCE /* sched_getaffinity, sched_getcpu, gettid */
#include "secmask_cores.h"

#include <unistd.h>

#if defined(__linux__)

#include <sched.h>
#include <string.h>
#include <sys/syscall.h>

_Static_assert(sizeof(cpu_set_t) == sizeof(((secmask_core_set *)0)->bits), "the set is a cpu_set_t and its size");

secmask_core_set secmask_core_set_of_thread(void) {
  secmask_core_set cores = {0};
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return cores;
  memcpy(cores.bits, &set, sizeof set);
  cores.count = CPU_COUNT(&set);
  return cores;
}

int secmask_thread_id(void) { return (int)syscall(SYS_gettid); }

int secmask_current_core(void) { return sched_getcpu(); }

void secmask_thread_run_on(int thread, const secmask_core_set *cores, int but) {
  if (cores->count < 2) return;
  cpu_set_t set;
  memcpy(&set, cores->bits, sizeof set);
  if (but >= 0 && but < CPU_SETSIZE) CPU_CLR(but, &set);
  /* A sandbox may forbid it; then the thread runs where it would have run anyway. */
  (void)sched_setaffinity(thread, sizeof set, &set);
}

#else

secmask_core_set secmask_core_set_of_thread(void) { return (secmask_core_set){0}; }
int secmask_thread_id(void) { return -1; }
int secmask_current_core(void) { return -1; }
void secmask_thread_run_on(int thread, const secmask_core_set *cores, int but) {
  (void)thread;
  (void)cores;
  (void)but;
}

#endif

int secmask_core_count(void) {
  const int allowed = secmask_core_set_of_thread().count;
  if (allowed > 0) return allowed;
  const long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online > 0 ? (int)online : 1;
}

#ifndef SECMASK_CPU_REPORT_H
#define SECMASK_CPU_REPORT_H

#include <stdbool.h>
#include <stddef.h>

/* What people are told about the CPU; nothing is decided by it. */

/* Writes the CPU's name with a NUL, cut to `size` bytes. False, and an empty string, where it is not known. */
bool secmask_cpu_name(char *name, size_t size);

/* The features of this architecture that kernel levels ask for: name of the one with this index, and
 * whether this CPU and its operating system have it; NULL behind the last. */
const char *secmask_cpu_feature(int index, bool *present);

#endif

/* What levels of x86-64 ask of the CPU. */
#ifndef SECMASK_LEVELS_X86_H
#define SECMASK_LEVELS_X86_H

#include <stdbool.h>

/* Defines has_<name>(). The built-in function takes nothing but literals; it asks the operating system, too, whether it
 * saves the wide registers. */
#define X86_FEATURE(name)                 \
  static bool has_##name(void) {          \
    __builtin_cpu_init();                 \
    return __builtin_cpu_supports(#name); \
  }

#endif

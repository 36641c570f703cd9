#define _GNU_SOURCE
#include <dlfcn.h>

#include "secmask_support.h"

const char *secmask_own_file(void) {
  Dl_info info;
  return dladdr((void *)&secmask_own_file, &info) ? info.dli_fname : NULL;
}

#include "secmask_cpu_report.h"

#include <stdio.h>
#include <string.h>

#if defined(__x86_64__)

#include <cpuid.h>

bool secmask_cpu_name(char *name, size_t size) {
  if (size == 0) return false;
  name[0] = 0;
  unsigned int words[12];
  unsigned int last = __get_cpuid_max(0x80000000u, NULL);
  if (last < 0x80000004u) return false;
  for (unsigned int part = 0; part < 3; part++) {
    unsigned int *w = words + 4 * part;
    __cpuid(0x80000002u + part, w[0], w[1], w[2], w[3]);
  }
  char brand[sizeof words + 1];
  memcpy(brand, words, sizeof words);
  brand[sizeof words] = 0;
  /* Some are padded with spaces on the left, others on the right. */
  char *start = brand;
  while (*start == ' ') start++;
  size_t length = strlen(start);
  while (length > 0 && start[length - 1] == ' ') length--;
  if (length >= size) length = size - 1;
  memcpy(name, start, length);
  name[length] = 0;
  return length > 0;
}

#else

#if defined(__APPLE__)

#include <sys/sysctl.h>

bool secmask_cpu_name(char *name, size_t size) {
  if (size == 0) return false;
  if (sysctlbyname("machdep.cpu.brand_string", name, &size, NULL, 0) == 0) return true;
  name[0] = 0;
  return false;
}

#elif defined(__linux__)

/* Linux has no name for it, but the register that tells maker and part. */
bool secmask_cpu_name(char *name, size_t size) {
  if (size == 0) return false;
  name[0] = 0;
  FILE *file = fopen("/sys/devices/system/cpu/cpu0/regs/identification/midr_el1", "re");
  if (!file) return false;
  char value[32] = "";
  bool got = fgets(value, sizeof value, file) != NULL;
  fclose(file);
  if (!got) return false;
  value[strcspn(value, "\n")] = 0;
  snprintf(name, size, "MIDR_EL1 %s", value);
  return true;
}

#else

bool secmask_cpu_name(char *name, size_t size) {
  if (size > 0) name[0] = 0;
  return false;
}

#endif
#endif

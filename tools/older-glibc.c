// Two functions that the Swift runtime and the C++ library call and that only glibc 2.35 and 2.36 have, so that what is linked with this
// runs with glibc 2.34 as well.
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

uint32_t arc4random(void) {
  uint32_t number;
  for (;;) {
    ssize_t got = getrandom(&number, sizeof number, 0);
    if (got == (ssize_t)sizeof number) return number;
    // A random number that is none is worse than an end.
    if (got < 0 && errno != EINTR) abort();
  }
}

float hypotf(float x, float y) {
  if (isinf(x) || isinf(y)) return INFINITY;
  // The squares of floats are exact in double and cannot overflow there.
  return (float)sqrt((double)x * x + (double)y * y);
}

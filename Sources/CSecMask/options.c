#include <string.h>

#include "secmask.h"

void secmask_options_init(secmask_options *options) {
  if (!options) return;
  memset(options, 0, sizeof *options);
  options->size = sizeof *options;
  options->threshold = -1;
  options->min_confidence = -1;
}

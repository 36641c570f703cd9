#include "secmask_cpu_report.h"

#include "level.h"

#include <string.h>

/* Whether a level before this one asks for the feature, too. */
static bool is_known(const char *name, const secmask_level *const *level) {
  for (const secmask_level *const *earlier = secmask_levels; earlier < level; earlier++) {
    for (const secmask_feature *feature = (*earlier)->needs; feature->name; feature++) {
      if (strcmp(feature->name, name) == 0) return true;
    }
  }
  return false;
}

const char *secmask_cpu_feature(int index, bool *present) {
  for (const secmask_level *const *level = secmask_levels; *level; level++) {
    for (const secmask_feature *feature = (*level)->needs; feature->name; feature++) {
      if (is_known(feature->name, level) || index-- > 0) continue;
      *present = feature->present();
      return feature->name;
    }
  }
  return NULL;
}

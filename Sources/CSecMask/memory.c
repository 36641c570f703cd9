#include <stdlib.h>

#include "secmask.h"

void secmask_free(void *data) { free(data); }

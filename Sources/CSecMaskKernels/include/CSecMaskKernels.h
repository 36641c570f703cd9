/* Inner loops that need CPU features a Swift function cannot ask for. No stable API: see README.md. */
#ifndef CSECMASKKERNELS_H
#define CSECMASKKERNELS_H

#include "secmask_cores.h"
#include "secmask_cpu_report.h"
#include "secmask_kernels.h"

#endif

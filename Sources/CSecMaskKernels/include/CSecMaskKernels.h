/* Inner loops that need CPU features a Swift function cannot ask for. No stable API: see README.md. */
#ifndef CSECMASKKERNELS_H
#define CSECMASKKERNELS_H

#include "secmask_cpu.h"
#include "secmask_cpu_report.h"
#include "secmask_rows.h"
#include "secmask_attention.h"
#include "secmask_linear.h"
#include "secmask_int8.h"

#endif

#ifndef SECMASK_ATTENTION_KERNELS_H
#define SECMASK_ATTENTION_KERNELS_H

#include "secmask_attention.h"

typedef void secmask_attend(const secmask_attention *job, float *scratch);

#endif

#ifndef SECMASK_PEAK_H
#define SECMASK_PEAK_H

#include <stdbool.h>
#include <stddef.h>

/* How fast one core can multiply and add at best: loops that touch nothing but registers, with the widest
 * instructions of this CPU that our kernels know. What a kernel reaches is said as a share of this. */

/* Each does so many multiplications and additions, rounded down by less than two hundred thousand; false, after
 * nothing was done, where this CPU has no instructions for it. */
bool secmask_peak_int8(double operations);
bool secmask_peak_f32(double operations);

#endif

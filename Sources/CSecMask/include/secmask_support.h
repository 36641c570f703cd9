/* What the library's Swift part needs of C. Not installed. */
#ifndef SECMASK_SUPPORT_H
#define SECMASK_SUPPORT_H

#include <stddef.h>

/* Keeps an error's text for secmask_last_error() on this thread, cut at the end where it is too long. */
void secmask_keep_error(const char *text, size_t length);

/* The file that this code was loaded from: the shared library, or the program it is linked into; NULL where the system
 * does not tell. */
const char *secmask_own_file(void);

#endif

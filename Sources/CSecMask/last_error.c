#include <string.h>

#include "secmask.h"
#include "secmask_support.h"

// Each thread has its own, so that one is not told of another's.
static _Thread_local char message[1024];

void secmask_keep_error(const char *text, size_t length) {
  if (length >= sizeof message) {
    length = sizeof message - 1;
    // Not inside a character of UTF-8.
    while (length > 0 && (text[length] & 0xC0) == 0x80) length--;
  }
  memcpy(message, text, length);
  message[length] = 0;
}

const char *secmask_last_error(void) { return message; }

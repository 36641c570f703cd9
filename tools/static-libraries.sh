#!/bin/sh
# static-libraries.sh FOLDER: links to the static archives of PCRE2, zlib and the C++ library in a folder of their own. Where the linker looks
# there first, what it makes needs none of them on the machine that it runs on. Beside them older-glibc.o.
set -e
mkdir -p "$1"
for name in pcre2-8 z stdc++; do
  file=$(${CC:-cc} -print-file-name="lib$name.a")
  [ -f "$file" ] || { echo "static-libraries.sh: lib$name.a is missing" >&2; exit 1; }
  ln -sf "$file" "$1/lib$name.a"
done
${CC:-cc} -std=gnu11 -O2 -fPIC -Wall -Wextra -c "$(dirname "$0")/older-glibc.c" -o "$1/older-glibc.o"

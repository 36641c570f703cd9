#!/bin/bash
# check.sh [FOLDER]: compiles check.c against libsecmask (shared and static) and runs it, with the rules alone under valgrind where that is
# installed; then looks at what the library shows and needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-.build/library}
cc=${CC:-cc}
export SECMASK_WEIGHTS=$PWD/weights
flags="-std=gnu11 -Wall -Wextra -Werror -g -I $out"

# Words of the flags on purpose.
# shellcheck disable=SC2086
$cc $flags tools/library/check.c -o "$out/check" -L "$out" -lsecmask -lpthread "-Wl,-rpath,$PWD/$out"
echo "== shared"
"$out/check"
mkdir -p "$out/only-static"
ln -sf ../libsecmask.a "$out/only-static/libsecmask.a"
# shellcheck disable=SC2086
$cc $flags tools/library/check.c -o "$out/check-static" -L "$out/only-static" -lsecmask -lm -lpthread -ldl 2>&1 \
  | { grep -v -e mktemp -e 'in function' || true; }
echo "== static"
"$out/check-static"
echo '#include "secmask.h"
int main() { return secmask_abi_version() == SECMASK_ABI_VERSION ? 0 : 1; }' > "$out/header.cc"
# shellcheck disable=SC2086
${CXX:-c++} -std=c++11 -Wall -Wextra -Werror -I "$out" "$out/header.cc" -o "$out/header" -L "$out" -lsecmask "-Wl,-rpath,$PWD/$out"
"$out/header"
echo "== the header is one of C++, too"

shown=$(nm -D --defined-only "$out/libsecmask.so.1" | awk '$2 ~ /[A-Z]/ && $3 ~ /@@/ { sub(/@@.*/, "", $3); print $3 }' | sort)
wanted=$(grep -o '\bsecmask_[a-z_]*(' "$out/secmask.h" | tr -d '(' | sort -u)
[ "$shown" = "$wanted" ] || { echo "what the library shows is not what the header says" >&2; exit 1; }
echo "== shows the $(echo "$wanted" | wc -l) functions of the header; needs:"
ldd "$out/libsecmask.so.1" | awk '{ print "   " $1 }'
if ldd "$out/libsecmask.so.1" | grep -q -e swift -e pcre -e stdc; then echo "needs what should be inside" >&2; exit 1; fi

if command -v valgrind > /dev/null; then
  echo "== valgrind, rules alone"
  # Instructions of the larger kernels are not known to it, nor is machine code that PCRE2 makes at run time.
  SECMASK_KERNEL=portable valgrind -q --error-exitcode=3 --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite \
    --smc-check=all-non-file --child-silent-after-fork=yes "$out/check" rules
fi

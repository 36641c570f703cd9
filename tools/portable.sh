#!/bin/bash
# portable.sh PRODUCT MODULE [FOLDER]: links a program that `swift build` has compiled once more, with PCRE2, zlib and the C++ library inside
# instead of beside it, without symbols: FOLDER/PRODUCT, in .build/portable unless a folder is given.
set -euo pipefail
cd "$(dirname "$0")/.."
product=$1
module=$2
out=${3:-.build/portable}
mkdir -p "$out"
tools/static-libraries.sh "$out/static"
# Foundation's use of mktemp is not reached from here.
"${SWIFTC:-swiftc}" -emit-executable -static-stdlib -o "$out/$product" -L "$out/static" \
  "@.build/release/$product.product/Objects.LinkFileList" "$out/static/older-glibc.o" -lpcre2-8 -lz -lstdc++ \
  -Xlinker --gc-sections -Xlinker --defsym -Xlinker "main=${module}_main" 2>&1 | { grep -v -e mktemp -e '^$' || true; }
strip "$out/$product"
if ldd "$out/$product" | grep -q -e swift -e pcre -e libz -e stdc; then
  echo "portable.sh: $product needs what should be inside" >&2
  exit 1
fi

#!/bin/bash
# build.sh [FOLDER]: makes libsecmask of what `swift build --product SecMaskC` has compiled: FOLDER/libsecmask.so.1 and libsecmask.a, with the
# Swift runtime, PCRE2, zlib and the C++ library inside, and nothing but the functions of secmask.h to be seen from outside; beside
# them secmask.h and secmask.pc. FOLDER is .build/library unless it is given.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-.build/library}
swiftc=${SWIFTC:-swiftc}
built=${BUILT:-.build/release}
objects=$built/SecMaskC.product/Objects.LinkFileList
[ -f "$objects" ] || { echo "build.sh: $objects is missing; run swift build first" >&2; exit 1; }
mkdir -p "$out/static"

# Where the linker looks first: it finds no shared libraries there.
tools/static-libraries.sh "$out/static"

echo "linking $out/libsecmask.so.1"
# Foundation's use of mktemp is not reached from here.
"$swiftc" -emit-library -static-stdlib -o "$out/libsecmask.so.1" -L "$out/static" "@$objects" "$out/static/older-glibc.o" -lpcre2-8 -lz \
  -Xlinker --gc-sections -Xlinker --version-script=tools/library/secmask.map \
  -Xlinker -soname -Xlinker libsecmask.so.1 2>&1 | { grep -v -e mktemp -e '^$' || true; }
strip --strip-unneeded "$out/libsecmask.so.1"
ln -sf libsecmask.so.1 "$out/libsecmask.so"

echo "linking $out/libsecmask.a"
# All of it as one object, whose symbols are made its own: a program may have another PCRE2, zlib or Swift beside it.
names=$out/names
grep -o '\bsecmask_[a-z_]*;' tools/library/secmask.map | tr -d ';' > "$names"
runtime=$(dirname "$("$swiftc" -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')")/swift_static/linux
tr -d '"' < "$objects" > "$out/objects"
libraries=""
for name in swiftCore swift_Concurrency swift_StringProcessing swift_RegexParser swiftSynchronization swiftGlibc \
  FoundationEssentials _FoundationCShims _FoundationCollections dispatch BlocksRuntime; do
  libraries="$libraries $runtime/lib$name.a"
done
# Words of these lists on purpose.
# shellcheck disable=SC2046,SC2086
ld -r --gc-sections $(sed 's/^/-u /' "$names") -o "$out/all.o" "$runtime/$(uname -m)/swiftrt.o" "@$out/objects" "$out/static/older-glibc.o" \
  --start-group $libraries "$out"/static/*.a --end-group
objcopy --strip-debug --keep-global-symbols="$names" "$out/all.o" "$out/secmask.o"
rm -f "$out/libsecmask.a"
ar rcs "$out/libsecmask.a" "$out/secmask.o"
rm -f "$out/all.o" "$out/secmask.o" "$out/objects" "$out/names"

cp Sources/CSecMask/include/secmask.h "$out/"
version=$(sed -n 's/.*version = "\(.*\)"/\1/p' Sources/SecMask/Release.swift)
cat > "$out/secmask.pc" << PC
prefix=/usr/local
libdir=\${prefix}/lib
includedir=\${prefix}/include

Name: secmask
Description: Finds secrets in text and masks them
Version: $version
Libs: -L\${libdir} -lsecmask
Libs.private: -lm -lpthread -ldl
Cflags: -I\${includedir}
PC

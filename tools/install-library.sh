#!/bin/sh
# install-library.sh FOLDER PREFIX [LIBDIR]: installs what `make library` has made in a folder: library, archive, header and pkg-config file.
# LIBDIR is where below PREFIX libraries are; lib unless it is given. The files say PREFIX without DESTDIR.
# install-library.sh --remove PREFIX [LIBDIR]: removes them.
set -e
folder=$1
prefix=$2
libdir=${3:-lib}
to="${DESTDIR:-}$prefix/$libdir"
include="${DESTDIR:-}$prefix/include/secmask.h"

if [ "$folder" = --remove ]; then
  rm -f "$to/libsecmask.so.1" "$to/libsecmask.so" "$to/libsecmask.a" "$to/pkgconfig/secmask.pc" "$include"
  exit 0
fi

mkdir -p "$to/pkgconfig" "$(dirname "$include")"
# A running program has the old file mapped: it must be replaced, not written into.
install -m 644 "$folder/libsecmask.so.1" "$to/libsecmask.so.1.new"
mv -f "$to/libsecmask.so.1.new" "$to/libsecmask.so.1"
ln -sf libsecmask.so.1 "$to/libsecmask.so"
install -m 644 "$folder/libsecmask.a" "$to/libsecmask.a"
install -m 644 "$folder/secmask.h" "$include"
sed "s|^prefix=.*|prefix=$prefix|; s|^libdir=.*|libdir=\${prefix}/$libdir|" "$folder/secmask.pc" > "$to/pkgconfig/secmask.pc"
echo "installed $to/libsecmask.so.1, its archive, $include and secmask.pc"

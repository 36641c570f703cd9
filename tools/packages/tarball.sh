#!/bin/bash
# tarball.sh [FOLDER]: makes secmask-VERSION-linux-ARCHITECTURE.tar.gz: the programs with everything but the C library inside, libsecmask, weights, man
# pages, completions, unit and documentation, below one folder that can lie anywhere. FOLDER is .build/tarball unless it is given.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-.build/tarball}
version=$(sed -n 's/.*version = "\(.*\)"/\1/p' Sources/SecMask/Release.swift)
name=secmask-$version-linux-$(uname -m)
rm -rf "${out:?}/$name"
mkdir -p "$out"
tools/install.sh .build/portable/secmask "$out/$name" > /dev/null
if [ -x .build/portable/secmask-server ]; then
  DESTDIR=$PWD/$out/$name tools/install-server.sh .build/portable/secmask-server "" > /dev/null
  # The unit has to name a folder: the one where it is looked for.
  sed -i 's|^ExecStart=.*/secmask-server|ExecStart=/usr/local/bin/secmask-server|' "$out/$name/lib/systemd/system/secmask-server.service"
fi
tools/install-library.sh .build/library "$PWD/$out/$name" lib > /dev/null
# It can lie anywhere.
sed -i 's|^prefix=.*|prefix=${pcfiledir}/../..|' "$out/$name/lib/pkgconfig/secmask.pc"
cp README.md LICENSE NOTICE CHANGELOG.md "$out/$name/"
# A checkout without git's folder, as in a container's build, has no time of its own.
time=$(git log -1 --format=%ct 2> /dev/null || date +%s)
tar -C "$out" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$time" -cf - "$name" \
  | gzip -9n > "$out/$name.tar.gz"
echo "$out/$name.tar.gz ($(du -m "$out/$name.tar.gz" | cut -f1) MB)"

#!/bin/bash
# check.sh ROOT: tries packages and archive in a bare Debian system (debootstrap --variant=minbase bookworm ROOT) by chroot, as root: the
# packages are installed, used, and removed again; the archive is unpacked and used with nothing installed. ROOT is copied, not changed.
set -euo pipefail
cd "$(dirname "$0")/../.."
# Without a folder it would be this machine's own system that is copied.
if [ -z "${1:-}" ] || [ ! -d "$1/var/lib/dpkg" ] || [ "$1" -ef / ]; then
  echo "check.sh: name a bare Debian system: debootstrap --variant=minbase bookworm ROOT, then make check-packages ROOT=…" >&2
  exit 2
fi
root=$(mktemp -d)
trap 'umount "$root/proc" 2> /dev/null; rm -rf --one-file-system "$root"' EXIT
cp -a "$1/." "$root"
# Programs look beside their own file, which the system tells there.
mount -t proc proc "$root/proc"
say() { echo "== $*"; }
wrong() { echo "not so: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
token=ghp_$(head -c 200 /dev/urandom | base64 | tr -dc A-Za-z0-9 | head -c 36)
# uses FOLDER: masks what a rule finds, and what an expert finds, with the program in a folder.
uses() {
  local masked
  masked=$(printf 'token = "%s"\nold pw was kTiK2ZWeq9z, do not tell anybody\n' "$token" | inside "$1/secmask" mask)
  [ "$masked" = 'token = "[SECRET]"
old pw was [SECRET], do not tell anybody' ] || wrong "masked: $masked"
}

say "the archive, with nothing installed"
tar -C "$root/opt" -xzf .build/tarball/secmask-*.tar.gz
folder=/opt/$(cd "$root/opt" && echo secmask-*)
uses "$folder/bin"
inside "$folder/bin/secmask-server" --version > /dev/null || wrong "secmask-server does not start"
rm -rf "$root$folder"

say "the packages"
cp .build/deb/*.deb "$root/tmp/"
before=$(inside dpkg-query -W -f '${Package}\n' | sort)
find "$root" -xdev ! -path '*/var/*' ! -path '*/tmp/*' ! -path '*/etc/ld.so.cache' -printf '%P\n' | sort > "$root.before"
# What they need of Debian is taken from here, so that the root needs no network.
needed=$(for file in .build/deb/*.deb; do dpkg-deb -f "$file" Depends; done | tr ',' '\n' | sed 's/(.*//; s/ //g' \
  | sort -u | grep -v -x -F "$(printf '%s\n' $before secmask libsecmask1)" || true)
echo "   need of Debian: ${needed//$'\n'/ }"
if [ -n "$needed" ]; then
  # Words of the list on purpose.
  # shellcheck disable=SC2086
  (cd "$root/tmp" && apt-get download -qq $needed 2> /dev/null)
fi
inside sh -c 'dpkg -i /tmp/*.deb' > "$root/tmp/log" 2>&1 || { cat "$root/tmp/log"; wrong "they do not install"; }
uses /usr/bin
[ -f "$root/usr/share/man/man1/secmask-scan.1.gz" ] || wrong "no man pages"
printf '#include <secmask.h>\nint main(void) { return 0; }' > "$root/tmp/x.c"
[ -f "$root/usr/include/secmask.h" ] || wrong "no header"
# libsecmask from there, with the weights from there.
cc -I "$root/usr/include" tools/library/check.c -o "$root/tmp/check" -L "$root/usr/lib/$(uname -m)-linux-gnu" -lsecmask -lpthread
told=$(inside /tmp/check)
case $told in *'"weights":"/usr/share/secmask/weights"'*) ;; *) echo "$told"; wrong "the library does not find the weights" ;; esac
if command -v systemd-analyze > /dev/null; then
  cp "$root/usr/lib/systemd/system/secmask-server.service" "$root/tmp/"
  sed "s|/usr/bin/secmask-server|$PWD/.build/release/secmask-server|; /^Documentation/d" "$root/tmp/secmask-server.service" > "$root/tmp/x.service"
  mv "$root/tmp/x.service" "$root/tmp/secmask-server.service"
  sed '/^Documentation/d' "$root/usr/lib/systemd/system/secmask-server.socket" > "$root/tmp/secmask-server.socket"
  systemd-analyze verify "$root/tmp/secmask-server.service" "$root/tmp/secmask-server.socket"
  systemd-analyze security --offline=true "$root/tmp/secmask-server.service" 2> /dev/null | tail -1 || true
fi
say "and without them again"
inside dpkg --purge secmask-server libsecmask-dev libsecmask1 secmask > "$root/tmp/log" 2>&1 || { cat "$root/tmp/log"; wrong "they do not go"; }
# Those of Debian that came with them.
[ -z "$needed" ] || inside dpkg --purge $needed > /dev/null 2>&1 || true
find "$root" -xdev ! -path '*/var/*' ! -path '*/tmp/*' ! -path '*/etc/ld.so.cache' -printf '%P\n' | sort > "$root.after"
left=$(comm -13 "$root.before" "$root.after" | grep -i secmask || true)
rm -f "$root.before" "$root.after"
[ -z "$left" ] || wrong "left: $left"
say "all as it should be"

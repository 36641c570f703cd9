#!/bin/sh
# install-server.sh PROGRAM PREFIX: installs secmask-server, its man pages and its units for systemd, which stay disabled. The service's says
# PREFIX without DESTDIR.
# install-server.sh --remove PREFIX: removes them.
set -e
program=$1
prefix=$2
to="${DESTDIR:-}$prefix"
unit="$to/lib/systemd/system/secmask-server.service"
socket="$to/lib/systemd/system/secmask-server.socket"

if [ "$program" = --remove ]; then
  rm -f "$to/bin/secmask-server" "$unit" "$socket" "$to/share/man/man1/secmask-server.1" "$to/share/man/man1"/secmask-server-*.1
  exit 0
fi

mkdir -p "$to/bin" "$(dirname "$unit")"
install -m 755 "$program" "$to/bin/secmask-server"
if command -v strip > /dev/null; then strip "$to/bin/secmask-server"; fi
sed "s|/usr/bin/|$prefix/bin/|" "$(dirname "$0")/../deploy/systemd/secmask-server.service" > "$unit"
install -m 644 "$(dirname "$0")/../deploy/systemd/secmask-server.socket" "$socket"
"$(dirname "$0")/man-pages.sh" "$program" "$to/share/man/man1" secmask-server
echo "installed $to/bin/secmask-server, man pages, and units in $(dirname "$unit")"

#!/bin/sh
# install-server.sh PROGRAM PREFIX: installs secmask-server, its man pages and its unit for systemd, which stays disabled. The unit says PREFIX
# without DESTDIR.
# install-server.sh --remove PREFIX: removes them.
set -e
program=$1
prefix=$2
to="${DESTDIR:-}$prefix"
unit="$to/lib/systemd/system/secmask-server.service"

if [ "$program" = --remove ]; then
  rm -f "$to/bin/secmask-server" "$unit" "$to/share/man/man1/secmask-server.1" "$to/share/man/man1"/secmask-server-*.1
  exit 0
fi

mkdir -p "$to/bin" "$(dirname "$unit")"
install -m 755 "$program" "$to/bin/secmask-server"
if command -v strip > /dev/null; then strip "$to/bin/secmask-server"; fi
sed "s|/usr/bin/|$prefix/bin/|" "$(dirname "$0")/../deploy/systemd/secmask-server.service" > "$unit"
"$(dirname "$0")/man-pages.sh" "$program" "$to/share/man/man1" secmask-server
echo "installed $to/bin/secmask-server, man pages, and $unit"

#!/bin/bash
# deb.sh [FOLDER]: makes Debian packages of what has been built: secmask (program, weights, man pages, completions), libsecmask1, libsecmask-dev,
# and secmask-server where .build/release has it. Needs dpkg-dev, nothing else. FOLDER is .build/deb unless it is given.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-.build/deb}
release=.build/release
version=$(sed -n 's/.*version = "\(.*\)"/\1/p' Sources/SecMask/Release.swift)-1
architecture=$(dpkg --print-architecture)
multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null)
maintainer="SecMask maintainers <secmask@localhost.invalid>"
date=$(git log -1 --format=%ct 2> /dev/null || date +%s)
export SOURCE_DATE_EPOCH=$date
rm -rf "$out"
mkdir -p "$out/debian"
# dpkg-shlibdeps wants to find one.
printf 'Source: secmask\nMaintainer: %s\n\nPackage: secmask\nArchitecture: any\n' "$maintainer" > "$out/debian/control"

# documents PACKAGE: copyright and changelog.
documents() {
  local to=$out/$1/usr/share/doc/$1
  mkdir -p "$to"
  {
    printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: SecMask\n\n'
    printf 'Files: *\nCopyright: %s\nLicense: Expat\n' "$(sed -n 's/^Copyright (c) //p' LICENSE)"
    sed -n '/^Permission/,$p' LICENSE | sed 's/^$/./; s/^/ /'
    printf '\nComment:\n'
    sed 's/^$/./; s/^/ /' NOTICE
  } > "$to/copyright"
  printf 'secmask (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md of the sources.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(LC_ALL=C date -u -R -d "@$date")" | gzip -9n > "$to/changelog.Debian.gz"
}

# needs PACKAGE FILE…: packages of the libraries that files need.
needs() {
  local package=$1
  shift
  (cd "$out" && dpkg-shlibdeps -O --ignore-missing-info "$@" 2> /dev/null) | sed -n 's/^shlibs:Depends=//p'
}

# package NAME SECTION DEPENDS SUMMARY DESCRIPTION [MULTIARCH]
package() {
  local root=$out/$1
  mkdir -p "$root/DEBIAN"
  documents "$1"
  {
    printf 'Package: %s\nVersion: %s\nArchitecture: %s\nMaintainer: %s\n' "$1" "$version" "$architecture" "$maintainer"
    printf 'Section: %s\nPriority: optional\nInstalled-Size: %s\n' "$2" "$(du -sk --exclude=DEBIAN "$root" | cut -f1)"
    [ -z "${6:-}" ] || printf 'Multi-Arch: %s\n' "$6"
    [ -z "$3" ] || printf 'Depends: %s\n' "$3"
    [ "$1" != secmask ] || printf 'Recommends: git\nSuggests: bzip2, xz-utils, zstd\n'
    printf 'Source: secmask\nDescription: %s\n %s\n' "$4" "$5"
  } > "$root/DEBIAN/control"
  install -d "$root/usr/share/lintian/overrides"
  sed "s/PACKAGE/$1/" tools/packages/overrides > "$root/usr/share/lintian/overrides/$1"
  if [ "$1" = secmask ] || [ "$1" = libsecmask-dev ]; then sed -i '/embedded/d; /On purpose/d' "$root/usr/share/lintian/overrides/$1"; fi
  (cd "$root" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
  find "$root" -type d -exec chmod 755 {} +
  dpkg-deb --root-owner-group -Zxz -z1 --build "$root" "$out/${1}_${version}_$architecture.deb" > /dev/null
  echo "$out/${1}_${version}_$architecture.deb"
}

tools/install.sh "$release/secmask" "$out/secmask/usr" > /dev/null
gzip -9n "$out"/secmask/usr/share/man/man1/*.1
sed -i '1{/^#!/d}' "$out/secmask/usr/share/bash-completion/completions/secmask"
mkdir -p "$out/secmask/usr/share/zsh/vendor-completions"
# Where Debian's zsh looks.
mv "$out/secmask/usr/share/zsh/site-functions/_secmask" "$out/secmask/usr/share/zsh/vendor-completions/"
rmdir "$out/secmask/usr/share/zsh/site-functions"
package secmask utils "$(needs secmask secmask/usr/bin/secmask)" "finds secrets in text and masks them" \
  "API keys, tokens, passwords, private keys and connection strings are found by
 rules and by two small transformers, on this machine alone, and masked in
 streams, files and trees, or reported for hooks and CI."

DESTDIR=$out/tree tools/install-library.sh .build/library /usr "lib/$multiarch" > /dev/null
mkdir -p "$out/libsecmask1/usr/lib/$multiarch" "$out/libsecmask-dev/usr/lib/$multiarch"
mv "$out/tree/usr/lib/$multiarch/libsecmask.so.1" "$out/libsecmask1/usr/lib/$multiarch/"
mv "$out/tree/usr/lib/$multiarch"/* "$out/libsecmask-dev/usr/lib/$multiarch/"
mv "$out/tree/usr/include" "$out/libsecmask-dev/usr/"
rm -r "$out/tree"
mkdir -p "$out/libsecmask1/DEBIAN"
echo "libsecmask 1 libsecmask1 (>= ${version%-*})" > "$out/libsecmask1/DEBIAN/shlibs"
echo "activate-noawait ldconfig" > "$out/libsecmask1/DEBIAN/triggers"
package libsecmask1 libs "$(needs libsecmask1 "libsecmask1/usr/lib/$multiarch/libsecmask.so.1"), secmask (= $version)" \
  "library that finds secrets in text and masks them" \
  "The interface for C and for languages that can call it. The experts' weights
 are those of the package secmask." same
package libsecmask-dev libdevel "libsecmask1 (= $version)" "header and archive of libsecmask" \
  "What programs are compiled with that find and mask secrets by libsecmask:
 secmask.h, a static archive, and a file for pkg-config." same

if [ -x "$release/secmask-server" ]; then
  root=$out/secmask-server
  install -D -m 755 "$release/secmask-server" "$root/usr/bin/secmask-server"
  strip "$root/usr/bin/secmask-server"
  install -D -m 644 deploy/systemd/secmask-server.service "$root/usr/lib/systemd/system/secmask-server.service"
  install -D -m 644 deploy/systemd/secmask-server.socket "$root/usr/lib/systemd/system/secmask-server.socket"
  tools/man-pages.sh "$release/secmask-server" "$root/usr/share/man/man1" secmask-server
  gzip -9n "$root"/usr/share/man/man1/*.1
  package secmask-server net "$(needs secmask-server secmask-server/usr/bin/secmask-server), secmask (= $version)" \
    "masks secrets in texts, over HTTP on this machine" \
    "A service for programs in other languages, and a gateway that keeps secrets
 back from a language model's provider. It is installed, not enabled:
 systemctl enable --now secmask-server."
fi

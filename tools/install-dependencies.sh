#!/bin/sh
# Installs the system packages that are missing. Asks nothing; works as root or with sudo.
set -e

# The last ones unpack archives when the program runs; zip makes some for tests.
packages="libopenblas-dev liblapacke-dev libpcre2-dev zlib1g-dev bzip2 xz-utils zstd zip"

command -v swift > /dev/null || {
  echo "Swift is missing: install Swift 6.1 or later from https://www.swift.org/install/" >&2
  exit 1
}
if ! command -v dpkg-query > /dev/null; then
  [ "$(uname)" = Darwin ] || echo "not Debian or Ubuntu: see to OpenBLAS, LAPACKE, PCRE2 and zlib yourself" >&2
  exit 0
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

root=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo > /dev/null || {
    echo "missing:$missing; run as root: apt-get install$missing" >&2
    exit 1
  }
  root="sudo"
fi

echo "installing$missing"
export DEBIAN_FRONTEND=noninteractive
$root apt-get update -qq
$root apt-get install -y -qq --no-install-recommends $missing > /dev/null

#!/bin/sh
# Fuzzes the safetensors reader and writer with libFuzzer and the address sanitizer.
#
#   tools/fuzz/safetensors.sh CORPUS-FOLDER [libFuzzer options]
#   tools/fuzz/safetensors.sh /tmp/corpus -max_total_time=600 -max_len=4096
#
# Needs a Swift toolchain with libFuzzer: those of swift.org for Linux have it, Xcode's has not.
# Starts from the golden files of the tests; what it finds interesting goes to the corpus folder,
# inputs that crash to the current one. Run one of those again without a fuzzer:
#
#   swift run FuzzSafetensors crash-…
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
corpus=${1:?corpus folder}
shift
mkdir -p "$corpus"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# -O, but with all checks for overflow and bounds that a debug build has.
flags="-O -assert-config Debug -wmo -swift-version 6 -parse-as-library -sanitize=fuzzer,address
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault"
# shellcheck disable=SC2086
swiftc $flags -emit-module -emit-module-path "$work/Safetensors.swiftmodule" -emit-object \
  -o "$work/Safetensors.o" -module-name Safetensors \
  $(find "$root/Sources/Safetensors" -name '*.swift')
# shellcheck disable=SC2086
swiftc $flags -I "$work" -module-name FuzzSafetensors -o "$work/fuzz" \
  "$root/tools/fuzz/Safetensors/FuzzSafetensors.swift" "$work/Safetensors.o"
"$work/fuzz" "$@" "$corpus" "$root/Tests/SafetensorsTests/Golden"

#!/bin/bash
# run.sh TARGET SECONDS [options of libFuzzer, or files to run again]: looks for bytes that make a part of the library trap or
# break its promises, with libFuzzer and the address sanitizer.
#
# Starts from tools/fuzz/corpus/TARGET. What it finds interesting is kept in SECMASK_CORPUS, ~/.cache/secmask-fuzz unless
# set; bytes that crash it in a folder beside that. Needs a toolchain with libFuzzer: those of swift.org for Linux have it.
set -euo pipefail
cd "$(dirname "$0")"
target=$1 seconds=$2
shift 2
"${SWIFT:-swift}" build --package-path . --scratch-path ../../.build-fuzz -c release \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library --product Fuzz
corpus=${SECMASK_CORPUS:-$HOME/.cache/secmask-fuzz}
mkdir -p "$corpus/$target" "$corpus/crashes"
seeds=(corpus/"$target")
[ "$target" != safetensors ] || seeds=(../../Tests/SafetensorsTests/Golden)
[ $# -gt 0 ] || set -- "$corpus/$target" "${seeds[@]}"
# Swift's own backtraces would wait for a terminal; the TOML library leaks a few bytes with each of its errors.
ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no SECMASK_FUZZ=$target ../../.build-fuzz/release/Fuzz -max_total_time="$seconds" -timeout=20 \
  -max_len=4096 -detect_leaks=0 -artifact_prefix="$corpus/crashes/$target-" "$@"

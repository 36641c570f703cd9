#!/bin/bash
# bench.sh [QUICK]: runs the benchmarks of Benchmarks/ and says how they stand to its goals; see docs/benchmarks.md.
#
# Needs secmask and weights-convert in .build/release (make bench builds them). With an argument other than 0: fewer shapes,
# less time each. Files go to .build/bench. Exit status: 0 done, 1 a goal was missed, 2 or more on errors.
set -euo pipefail
cd "$(dirname "$0")/.."
quick=${1:-0}
out=$PWD/.build/bench
swift=${SWIFT:-swift}
package=(--package-path Benchmarks --scratch-path .build-bench -c release)
options=()
if [ "$quick" != 0 ] && [ -n "$quick" ]; then
  export SECMASK_BENCH_QUICK=1
  options=(--quick)
fi

programs=$("$swift" build "${package[@]}" --show-bin-path)
targets=(Kernels Tokenizers Experts Masking Starting)
for product in bench-checkpoints bench-report BenchmarkTool "${targets[@]}"; do
  "$swift" build "${package[@]}" --product "$product"
done

# Models that no weights are shipped of: random ones, made once.
"$programs/bench-checkpoints" | while IFS=$'\t' read -r source target; do
  .build/release/weights-convert "$source" --dtype int8 --out "$target"
done

rm -rf "$out"
mkdir -p "$out/samples"
.build/release/secmask info --format json > "$out/machine.json"
# Samples, a file for each benchmark. As `swift package benchmark` would run them, whose own builds have other
# flags and so compile everything anew each time.
run=(--command run --baseline-storage-path "$out" --grouping benchmark --benchmark-package-identifier benchmark)
[ -t 1 ] || run+=(--no-progress)
for target in "${targets[@]}"; do
  run+=(--targets "$target" --benchmark-executable-paths "$programs/$target")
done
"$programs/BenchmarkTool" "${run[@]}" --format histogramSamples --path "$out/samples" | sed -u '/^Writing to/d'

"$programs/bench-report" collect "${options[@]}" --exports "$out/samples" --info "$out/machine.json" \
  --goals Benchmarks/goals.json --out "$out/results.json"

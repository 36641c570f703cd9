#!/bin/bash
# test.sh OPTIONS OF SWIFT TEST…: the whole suite; before it the imports, and all that computes at each lower kernel level of this CPU.
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
computes='^(SecMaskTensorTests|DistilBERTTests|LongformerTests|SecMaskTests)\.'

# at LEVEL OPTIONS…: the tests of tensors, models and experts with the kernels of that level
at() {
  echo "== kernel level $1"
  SECMASK_KERNEL=$1 "$swift" test "${@:2}" --filter "$computes"
}

tools/check-imports.sh
at portable "$@"
programs=$("$swift" build "$@" --show-bin-path)
best=$("$programs/secmask" info | sed -n 's/^ *kernels  *\([^,]*\).*/\1/p')
for level in $("$programs/secmask" info | sed -n 's/^ *kernels .*, of //p' | tr -d ,); do
  case $level in portable | "$best") ;; *) at "$level" "$@" --skip-build ;; esac
done
echo "== whole suite, kernel level $best"
"$swift" test "$@" --skip-build

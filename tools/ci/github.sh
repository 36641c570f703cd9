#!/bin/bash
# github.sh: what the action of action.yml does. Its inputs are in SECMASK_ACTION_…; it writes annotations to standard output, a
# summary to $GITHUB_STEP_SUMMARY, and status=… to $GITHUB_OUTPUT.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/../.." && pwd)

if [ -n "${SECMASK_ACTION_WHEEL:-}" ]; then
  environment=${RUNNER_TEMP:-$(mktemp -d)}/secmask
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --no-deps "$SECMASK_ACTION_WHEEL"
  program=$environment/bin/secmask
elif command -v secmask > /dev/null; then
  program=secmask
elif command -v swift > /dev/null; then
  make -C "$checkout" build >&2
  program=$checkout/.build/release/secmask
else
  echo "::error::no secmask on the PATH: give the input wheel, or install Swift"
  exit 2
fi

# Words of these inputs on purpose; no file name patterns in them.
set -f
# shellcheck disable=SC2206
paths=(${SECMASK_ACTION_PATHS:-.})
# shellcheck disable=SC2206
arguments=(${SECMASK_ACTION_ARGUMENTS:-})
set +f

base=${SECMASK_ACTION_DIFF:-}
if [ "$base" = auto ]; then base=${GITHUB_BASE_REF:+origin/$GITHUB_BASE_REF}; fi
# A name that begins with a hyphen would be an option.
case $base in -*) echo "::error::the input diff is no branch"; exit 2 ;; esac
# A diff is that of the whole repository.
if [ -n "$base" ]; then arguments+=(--diff "$base"); else arguments+=("${paths[@]}"); fi
[ -z "${SECMASK_ACTION_SARIF:-}" ] || arguments=(--report "sarif=$SECMASK_ACTION_SARIF" "${arguments[@]}")
summary=${GITHUB_STEP_SUMMARY:-/dev/null}
page=$(mktemp)
trap 'rm -f "$page"' EXIT

status=0
"$program" scan --report github --report "markdown=$page" "${arguments[@]}" || status=$?
cat "$page" >> "$summary"
echo "status=$status" >> "${GITHUB_OUTPUT:-/dev/null}"
if [ "$status" = 1 ] && [ "${SECMASK_ACTION_FAIL:-true}" != true ]; then status=0; fi
exit "$status"

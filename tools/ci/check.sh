#!/bin/bash
# check.sh PROGRAM WHEEL: tries what docs/ci.md says, with pre-commit and check-jsonschema from PyPI, in a scratch repository: both hooks by
# their manifest, the hook from the wheel, the action's script. Ends with 1 at the first thing that is not as it should be.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "$1")
wheel=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home PRE_COMMIT_HOME=$work/pre-commit PATH=$work/bin:$PATH
mkdir -p "$HOME" "$work/bin"
export SECMASK_WEIGHTS=$checkout/weights
git config --global user.name tester
git config --global user.email tester@localhost
git config --global init.defaultBranch main
git config --global protocol.file.allow always
say() { echo "== $*"; }
wrong() { echo "not so: $*" >&2; exit 1; }

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q pre-commit check-jsonschema
export PATH=$work/venv/bin:$PATH

say "manifest and action by their schemas"
pre-commit validate-manifest "$checkout/.pre-commit-hooks.yaml"
check-jsonschema -q --builtin-schema vendor.github-actions "$checkout/action.yml"
# The examples of the page, with a name in place of what is to be filled in.
awk -v kind=GitHub '$0 ~ "^## " { on = $2 == kind } on && /^```$/ { exit } on && in_block { print } on && /^```yaml/ { in_block = 1 }' \
  "$checkout/docs/ci.md" | sed 's/<this repository>/someone\/secmask/' > "$work/workflow.yml"
(echo 'on: push'; cat "$work/workflow.yml") > "$work/full.yml"
check-jsonschema -q --builtin-schema vendor.github-workflows "$work/full.yml"
awk -v kind=GitLab '$0 ~ "^## " { on = $2 == kind } on && in_block && /^```$/ { exit } on && in_block { print } on && /^```yaml/ { in_block = 1 }' \
  "$checkout/docs/ci.md" > "$work/gitlab.yml"
[ -s "$work/gitlab.yml" ] && [ -s "$work/workflow.yml" ] || wrong "no examples in docs/ci.md"
check-jsonschema -q --builtin-schema vendor.gitlab-ci "$work/gitlab.yml"

# A repository of the hooks, as a stranger would name it: what is committed, and a tag.
git clone -q --depth 1 "file://$checkout" "$work/hooks"
cp "$checkout/.pre-commit-hooks.yaml" "$work/hooks/"
git -C "$work/hooks" add -A
git -C "$work/hooks" commit -q --allow-empty -m hooks
git -C "$work/hooks" tag v0

mkdir "$work/shop"
cd "$work/shop"
git init -q
token=ghp_$(head -c 200 /dev/urandom | base64 | tr -dc A-Za-z0-9 | head -c 36)

# has_hook NAME: commits a clean file, and cannot commit one with a secret.
has_hook() {
  pre-commit install > /dev/null
  git add .pre-commit-config.yaml
  echo "clean $1" > "clean-$1.txt"
  git add .
  git commit -q -m "clean $1" > "$work/out" 2>&1 || { cat "$work/out"; wrong "$1 refuses a clean commit"; }
  echo "token = \"$token\"" > "secret-$1.py"
  git add .
  if git commit -q -m "secret $1" > "$work/out" 2>&1; then cat "$work/out"; wrong "$1 lets a secret through"; fi
  grep -q github_token "$work/out" || { cat "$work/out"; wrong "$1 fails for another reason"; }
  if grep -q "$token" "$work/out"; then wrong "$1 shows the secret"; fi
  git reset -q
  rm "secret-$1.py"
}

say "hooks by their manifest, with the program on the PATH"
ln -s "$program" "$work/bin/secmask"
for hook in secmask secmask-files; do
  printf 'repos:\n  - repo: %s\n    rev: v0\n    hooks:\n      - id: %s\n' "file://$work/hooks" "$hook" > .pre-commit-config.yaml
  has_hook "$hook"
done
pre-commit run --all-files secmask-files > "$work/out" || { cat "$work/out"; wrong "run --all-files"; }

say "hook from the wheel, without the program"
rm "$work/bin/secmask"
unset SECMASK_WEIGHTS
cat > .pre-commit-config.yaml << YAML
repos:
  - repo: local
    hooks:
      - id: secmask
        name: secrets in what is staged
        entry: secmask protect
        language: python
        additional_dependencies: [$wheel]
        pass_filenames: false
YAML
has_hook wheel

say "the action's script"
git commit -q -m "config" .pre-commit-config.yaml > /dev/null 2>&1 || true
git checkout -q -b topic
echo "token = \"$token\"" > added.py
git add added.py
git commit -q --no-verify -m topic
export RUNNER_TEMP=$work/runner GITHUB_STEP_SUMMARY=$work/summary GITHUB_OUTPUT=$work/output SECMASK_ACTION_WHEEL=$wheel
mkdir "$RUNNER_TEMP"
act() { status=0; env "$@" "$checkout/tools/ci/github.sh" > "$work/out" 2> "$work/err" || status=$?; }
act SECMASK_ACTION_SARIF="$work/r.sarif"
[ "$status" = 1 ] || { cat "$work/out" "$work/err"; wrong "status $status with a secret"; }
grep -q '^::warning file=added.py,line=1' "$work/out" || { cat "$work/out"; wrong "no annotation"; }
grep -q added "$work/summary" || { cat "$work/summary"; wrong "no summary"; }
grep -q '^status=1$' "$work/output" || wrong "no output"
grep -q '"2.1.0"' "$work/r.sarif" || wrong "no SARIF"
if grep -q "$token" "$work/out" "$work/summary" "$work/r.sarif"; then wrong "the action shows the secret"; fi
act SECMASK_ACTION_FAIL=false
[ "$status" = 0 ] || wrong "fails although it must not"
act SECMASK_ACTION_DIFF=main
[ "$status" = 1 ] || { cat "$work/out" "$work/err"; wrong "the diff has the secret"; }
act SECMASK_ACTION_DIFF=topic
[ "$status" = 0 ] || { cat "$work/out" "$work/err"; wrong "nothing is added to topic"; }
act SECMASK_ACTION_DIFF=--output=x
[ "$status" = 2 ] || wrong "an option in place of a branch"
unset SECMASK_ACTION_WHEEL
ln -s "$program" "$work/bin/secmask"
act SECMASK_WEIGHTS="$checkout/weights" SECMASK_ACTION_PATHS="clean-secmask.txt clean-wheel.txt"
[ "$status" = 0 ] || { cat "$work/out" "$work/err"; wrong "paths without secrets"; }
say "all as it should be"

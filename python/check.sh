#!/bin/sh
# check.sh FOLDER: installs the wheel of a folder in a new environment of Python, and runs the tests and mypy there.
set -e
cd "$(dirname "$0")"
wheels=$(cd "../$1" && pwd)
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
"${PYTHON:-python3}" -m venv "$environment"
"$environment/bin/pip" install -q pytest mypy
"$environment/bin/pip" install -q --no-index "$wheels"/secmask-*.whl
"$environment/bin/python" -m pytest -q
"$environment/bin/mypy" src build_wheel.py tests

#!/bin/sh
# check.sh FOLDER: installs the wheel of a folder in a new environment of Python, with Spark, and runs the tests of this folder there.
set -e
wheels=$(cd "$1" && pwd)
cd "$(dirname "$0")"
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
"${PYTHON:-python3}" -m venv "$environment"
"$environment/bin/pip" install -q pyspark pyarrow 'pandas<3' pytest
"$environment/bin/pip" install -q --no-index "$wheels"/secmask-*.whl
"$environment/bin/python" -m pytest -q -p no:cacheprovider .

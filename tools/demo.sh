#!/bin/bash
# demo.sh PROGRAM: masks a sample made on the spot and shows it before and after.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$(dirname "$0")/make-sample.sh" > "$folder/marked"
sed 's/[«»]//g' "$folder/marked" > "$folder/sample"

echo
echo "Before (made-up secrets, shortened here):"
echo
# Of each value the first six characters; of a key block the first line.
sed -E '/«[^»]*$/,/»/{/«/!d; s/«(.*)/\1…/}; s/«([^»]{6})[^»]*»/\1…/g; s/^/    /' "$folder/marked"

start=$(date +%s%N)
"$program" mask --summary "$folder/sample" > "$folder/masked" 2> "$folder/summary"
end=$(date +%s%N)

echo
echo "After:"
echo
sed 's/^/    /' "$folder/masked"
echo
echo "Masked, by type:"
sed 's/^/    /' "$folder/summary"
echo
echo "$(wc -c < "$folder/sample") bytes in $(((end - start) / 1000000)) ms, the program's start included."
echo "Next: $program mask FILE, $program scan FOLDER, $program --help"

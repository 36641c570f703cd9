#!/bin/bash
# measure.sh PROGRAM [RUNS] [LATENCY]: speed, start-up time and memory on this machine, with plain tools.
#
# The tree is about 100 MB of C headers, documentation and Python source that the machine has. Every figure of rules
# alone is the median of RUNS runs (7 when not given), the files being in the page cache; the expert reads the tree once, and
# a sample of 2 MB of it without skipping. LATENCY is the program MaskerLatency, for times of single requests.
set -euo pipefail
program=$(realpath "$1")
runs=${2:-7}
latency=${3:-}
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/secmask-measure.XXXXXX")
trap 'rm -rf "$folder"' EXIT

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# seconds COMMAND…: wall time of one run; exit status 1 means that something was found.
seconds() {
  local start=$EPOCHREALTIME
  "$@" > /dev/null 2>&1 || [ $? = 1 ]
  awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.4f\n", b - a }'
}

repeat() { for ((i = 0; i < runs; i++)); do seconds "$@"; done | median; }

rate() { awk -v bytes="$1" -v s="$2" 'BEGIN { printf "%.0f MB/s (%.3f s)", bytes / 1e6 / s, s }'; }

# peak COMMAND…: most memory in use, in MB.
peak() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f %M -o "$folder/peak" "$@" > /dev/null 2>&1 || true
    tail -n 1 "$folder/peak" | awk '{ printf "%.1f MB", $1 / 1024 }'
  else
    echo "not measured (/usr/bin/time is missing)"
  fi
}

# take LIMIT FOLDER…: copies text files below the folders into the tree, up to so many bytes.
take() {
  local limit=$1
  shift
  for place in "$@"; do [ ! -d "$place" ] || echo "$place/"; done \
    | xargs -r -I{} find -L {} -type f -size -1024k ! -name '*.gz' ! -name '*.pyc' ! -name '*.so*' \
      ! -name '*.png' ! -name '*.a' -printf '%s\t%p\n' 2> /dev/null \
    | sort -t "$(printf '\t')" -k 2 | awk -F '\t' -v limit="$limit" '(sum += $1) <= limit { print $2 }' \
    | tr '\n' '\0' | xargs -0 -r cp --parents -t "$folder/tree" 2> /dev/null || true
}

mkdir "$folder/tree"
take 36000000 /usr/share/doc
take 36000000 /usr/include
take 36000000 /usr/lib/python3 /usr/lib/python3.[0-9]* /usr/local/lib/python3.[0-9]*
bytes=$(find "$folder/tree" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
files=$(find "$folder/tree" -type f | wc -l)
cores=$(nproc)

echo "machine:            $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $cores cores"
echo "load while running: $(cut -d ' ' -f 1-3 /proc/loadavg)"
echo "program:            $("$program" --version), $("$program" rules | grep -c '    pattern:') rules"
echo "tree:               $files files, $((bytes / 1000000)) MB"

"$program" scan --patterns-only "$folder/tree" > "$folder/findings" 2> /dev/null || true
echo "findings of rules:  $(wc -l < "$folder/findings")"
echo "rules, 1 core:      $(rate "$bytes" "$(repeat taskset -c 0 "$program" scan --patterns-only -j 1 "$folder/tree")")"
if [ "$cores" -ge 2 ]; then
  echo "rules, 2 cores:     $(rate "$bytes" "$(repeat taskset -c 0,1 "$program" scan --patterns-only -j 2 "$folder/tree")")"
fi

find "$folder/tree" -type f -exec cat {} + > "$folder/whole"
echo "rules, one stream:  $(rate "$bytes" "$(repeat taskset -c 0 "$program" mask --patterns-only "$folder/whole")")"

slow() { awk -v bytes="$1" -v s="$2" 'BEGIN { printf "%.3f MB/s (%.1f s)", bytes / 1e6 / s, s }'; }
start=$EPOCHREALTIME
"$program" scan "$folder/tree" > "$folder/findings" 2> /dev/null || true
s=$(awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.4f", b - a }')
echo "default, all cores: $(slow "$bytes" "$s")"
echo "findings:           $(wc -l < "$folder/findings")"
mkdir "$folder/sample"
find "$folder/tree" -type f -size -200k | sort | shuf --random-source="$folder/whole" \
  | while read -r file; do stat -c '%s %n' "$file"; done | awk '(sum += $1) <= 2000000 { print $2 }' \
  | tr '\n' '\0' | xargs -0 -r cp --parents -t "$folder/sample"
some=$(find "$folder/sample" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
echo "sample of $((some / 1000)) kB:  default $(slow "$some" "$(seconds "$program" scan "$folder/sample")")," \
  "no skip $(slow "$some" "$(seconds "$program" scan --no-skip "$folder/sample")")"

echo "one line of text, the password is $(head -c 9 /dev/urandom | base64)" > "$folder/line"
runs=$((runs * 3))
for command in "scan" "mask" "scan --patterns-only" "mask --patterns-only"; do
  # shellcheck disable=SC2086 # the options are words of their own
  s=$(repeat "$program" $command "$folder/line")
  echo "$command, one line:     $(awk -v s="$s" 'BEGIN { printf "%.1f ms", s * 1000 }')"
done
echo "peak, one line:     $(peak "$program" mask "$folder/line")"
[ -z "$latency" ] || "$latency"

# 1 GB without a line feed.
head -c 750000000 /dev/urandom | base64 -w 0 > "$folder/large"
size=$(stat -c %s "$folder/large")
echo "peak, sample:       $(peak "$program" scan -j 2 "$folder/sample")"
echo "peak, rules, tree:  $(peak "$program" scan --patterns-only -j 2 "$folder/tree")"
echo "peak, 1 GB line:    $(peak "$program" scan "$folder/large") scan, $(peak "$program" mask "$folder/large") mask," \
  "rules alone $(peak "$program" scan --patterns-only "$folder/large")"
echo "1 GB line:          $(rate "$size" "$(seconds "$program" scan "$folder/large")")," \
  "rules alone $(rate "$size" "$(seconds "$program" scan --patterns-only "$folder/large")")"

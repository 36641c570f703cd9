#!/bin/bash
# check-imports.sh [TABLE [SOURCES]]: fails when a module imports one that the table of imports does not allow it, or when
# an arrow of the table points up.
set -euo pipefail
cd "$(dirname "$0")/.."
table=${1:-tools/imports.txt}
sources=${2:-Sources}

awk -v sources="$sources/" '
  NR == FNR {
    if ($0 ~ /^#/ || NF == 0) next
    module = $1
    sub(/:$/, "", module)
    rank[module] = FNR
    for (field = 2; field <= NF; field++) allowed[module, $field] = 1
    next
  }
  FNR == 1 {
    module = substr(FILENAME, length(sources) + 1)
    sub(/\/.*/, "", module)
    if (!(module in rank) && !(module in unknown)) {
      unknown[module] = 1
      wrong("module " module " is not in the table")
    }
  }
  /^ *(@[A-Za-z]+ +)*((public|package|internal|fileprivate|private) +)?import +[A-Za-z]/ {
    imported = $0
    sub(/^.*import +/, "", imported)
    sub(/^(struct|class|enum|protocol|typealias|func|let|var) +/, "", imported)
    sub(/[^A-Za-z0-9_].*/, "", imported)
    if (module in rank && !((module, imported) in allowed)) {
      wrong(FILENAME ":" FNR ": " module " may not import " imported)
    }
  }
  function wrong(message) { print message; failures++ }
  END {
    for (arrow in allowed) {
      split(arrow, ends, SUBSEP)
      if (ends[2] in rank && rank[ends[2]] >= rank[ends[1]]) wrong(ends[1] " stands above " ends[2] " in the table")
    }
    exit failures > 0
  }
' "$table" $(find "$sources" -name '*.swift' | sort)

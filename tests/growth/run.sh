#!/bin/sh
# Time grows in step with the text, whatever the text: twice the bytes take at most 2.5 times the instructions, as
# callgrind counts them (a clock would measure the machine). Usage: run.sh PROGRAM
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
valgrind --tool=callgrind --collect-atstart=no --callgrind-out-file="$work/out" "$1" >"$work/log" 2>&1 || {
  cat "$work/log"
  exit 1
}
for file in "$work"/out.*; do
  awk -F': ' '/^desc: Trigger: Client Request: /{at = $4} /^totals: /{print at "\t" $2}' "$file"
done | grep -a -v '^	' | sort -t '	' -k1,1 -k2,2n >"$work/counts"

awk -F'\t' '
  $1 == kind { ratio = $3 / before; if (ratio > worst) { worst = ratio; worst_kind = kind }
               if (ratio > 2.5) { printf "%s: %d bytes take %.2f times the instructions of half of them\n", kind, $2, ratio; bad = 1 } }
  { if ($1 != kind) kinds++; kind = $1; before = $3 }
  END { printf "%d kinds of text; twice the bytes take at most %.2f times the instructions (%s)\n", kinds, worst, worst_kind
        exit bad || kinds < 40 }' "$work/counts"

# Runs the benchmark program for as short as it goes: every stage once, then the comparison with ICU's sentence pass.
set -eu
program=$1
articles=$2
output=$("$program" "$articles" --benchmark_min_time=0.001)
echo "$output"
echo "$output" | grep -Eq '^whole / ICU sentence pass +[0-9]+\.[0-9]+ '

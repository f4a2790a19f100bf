#!/bin/sh
# Fuzzes each target and prints how much was run. Usage: run.sh SOURCE_DIR SECONDS_A_TARGET SEED [TARGET…]
# SEED: 0 draws one by chance; the tests have a fixed one, so that what they find depends on the change under test.
# Needs clang-14 with libFuzzer. Seeds come from corpus/ and lib/data; a crash is kept in tests/fuzz/found/TARGET/, where
# ctest runs it ever after: give it a name that says what it is.
set -eu

source=$1
seconds=$2
seed=$3
shift 3
[ $# -gt 0 ] || set -- extract json_input data_folder weights files
cd "$source"
cmake --preset fuzz --log-level=WARNING
cmake --build --preset fuzz

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A byte in front picks the reader.
with_byte() { { printf '%s' "$1"; cat "$2"; } >"$3"; }

seeds() {
  case $1 in
    extract) cp corpus/articles/*.txt "$work/seeds" ;;
    json_input)
      printf '%s' '{"text":"\"No,\" said Ann Lee.","id":1,"authors":["A"],"published":"2020-01-01","x":{"y":[1]}}' \
        >"$work/seeds/article"
      for file in tests/readme/*.jsonl; do head -n 1 "$file" >"$work/seeds/$(basename "$file")"; done
      cp tests/fuzz/seeds/json_input/* "$work/seeds" ;;
    data_folder)
      with_byte 0 lib/data/en/residue.txt "$work/seeds/residue"
      with_byte 1 lib/data/en/patterns.txt "$work/seeds/patterns"
      with_byte 2 lib/data/en/titles.txt "$work/seeds/words" ;;
    weights) cp tests/fuzz/seeds/weights/* "$work/seeds" ;;
    files) cp tests/fuzz/seeds/files/* "$work/seeds" ;;
  esac
}

status=0
for target; do
  rm -rf "$work/seeds" "$work/corpus"
  mkdir -p "$work/seeds" "$work/corpus" "tests/fuzz/found/$target"
  seeds "$target"
  echo "== $target, $seconds s"
  "build/fuzz/tests/fuzz-$target" -dict=tests/fuzz/marks.dict -seed="$seed" -max_total_time="$seconds" -max_len=8192 -timeout=20 \
    -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="tests/fuzz/found/$target/" \
    "$work/corpus" "$work/seeds" "tests/fuzz/found/$target" >"$work/log" 2>&1 || status=1
  grep -E 'cov:|ERROR|fuzz:|Test unit written' "$work/log" | tail -n 1
  grep -E 'number_of_executed_units|peak_rss' "$work/log" || tail -n 30 "$work/log"
done
exit $status

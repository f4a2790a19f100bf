#!/bin/sh
# The same articles give the same bytes in every locale and time zone, and from every build: other compilers, other
# optimisation. Usage: same_bytes.sh SOURCE_DIR ONCE. Looks at the builds release, asan-ubsan and fuzz.
set -eu
source=$1
once=$2
texts=$source/corpus/articles
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$once" "$texts"/*.txt >"$work/expected" 2>/dev/null
[ "$(wc -l <"$work/expected")" -ge 40 ]

same() {
  cmp "$work/expected" "$work/seen" || { echo "other bytes: $1"; exit 1; }
  echo "same bytes: $1"
}
for locale in tr_TR en_US de_DE; do  # Turkish has an i of its own, German a decimal comma
  localedef -i $locale -f UTF-8 "$work/$locale.UTF-8"
  env LOCPATH="$work" LC_ALL=$locale.UTF-8 LANG=$locale.UTF-8 "$once" "$texts"/*.txt >"$work/seen" 2>/dev/null
  same "locale $locale"
done
for zone in Asia/Kathmandu America/St_Johns; do
  env TZ=$zone "$once" "$texts"/*.txt >"$work/seen" 2>/dev/null
  same "time zone $zone"
done
# gcc -O3, as users have it; gcc -O0; clang
g++ -std=c++20 -O3 -I"$source/include" "$source/tests/trust/once.cpp" "$source/build/release/lib/libattrib.a" \
  -lre2 -licui18n -licuuc -o "$work/release"
for other in "$work/release" "$source/build/asan-ubsan/tests/once" "$source/build/fuzz/tests/once"; do
  "$other" "$texts"/*.txt >"$work/seen" 2>/dev/null
  same "$other"
done

#!/bin/sh
# Would the tests see it? Changes one line of lib/ at a time, builds, runs the unit, golden and property tests, and prints
# the share of the changes that a test caught. Usage: run.sh SOURCE_DIR [CHANGES] [SEED]
#
# A change swaps an operator, a constant or a condition; one that does not compile is replaced by another. Works on a copy.
set -eu
source=$1
wanted=${2-50}
seed=${3-1}
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
(cd "$source" && git ls-files -z | xargs -0 tar cf -) | tar xf - -C "$copy"
cd "$copy"
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -D_GLIBCXX_ASSERTIONS" -DATTRIB_TESTS=ON -DATTRIB_EXAMPLES=OFF \
  --log-level=WARNING >build.log
targets='unit-tests golden-tests properties-tests'
cmake --build build --target $targets >build.log
tests='^(unit|golden|properties)$'
ctest --test-dir build -R "$tests" >test.log || { cat test.log; exit 1; }

# All changes there are: file, line, what stands there, what is put there. Comments, includes and constants of tables are
# left out.
grep -nE ' (<|>|<=|>=|==|!=|&&|\|\||\+|-) | (true|false)[,;)]|[+-] 1|return !|\+\+|continue;|break;' lib/*.cpp lib/*/*.cpp |
  grep -vE ':[[:space:]]*(//|#|static_assert|template|using)|<<|>>|operator|std::vector<|std::array<|: public' |
  awk -F: -v OFS='\t' '{
    line = $0; sub(/^[^:]*:[^:]*:/, "", line)
    n = split(" < | <= , > | >= , <= | < , >= | > , == | != , != | == , && | || , || | && , + 1| - 1, - 1| + 1,true;|false;,false;|true;,return !|return ,continue;|;,break;|;", pairs, ",")
    for (i = 1; i <= n; i++) {
      at = index(pairs[i], "|"); if (i == 8) at = 5
      from = substr(pairs[i], 1, at - 1); to = substr(pairs[i], at + 1)
      if (index(line, from)) print $1, $2, from, to
    }
  }' | awk -v seed="$seed" 'BEGIN { srand(seed) } { print rand() "\t" $0 }' | sort -g | cut -f2- >changes

caught=0
done=0
while IFS="$(printf '\t')" read -r file line from to; do
  [ "$done" -lt "$wanted" ] || break
  cp "$file" kept
  awk -v n="$line" -v from="$from" -v to="$to" '
    NR == n { at = index($0, from); $0 = substr($0, 1, at - 1) to substr($0, at + length(from)) } { print }' kept >"$file"
  what="$file:$line: \"$from\" -> \"$to\""
  if ! cmake --build build --target $targets >build.log 2>&1; then
    cp kept "$file"
    continue
  fi
  done=$((done + 1))
  if timeout 200 ctest --test-dir build -j 2 -R "$tests" --stop-on-failure >test.log 2>&1; then
    echo "missed  $what"
    sed -n "${line}p" kept
  else
    caught=$((caught + 1))
    echo "caught  $what"
  fi
  cp kept "$file"
done <changes
echo "$caught of $done changes caught by the tests ($((100 * caught / done)) %)"

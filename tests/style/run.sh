#!/bin/sh
# All C++ is formatted as .clang-format says, and the tree holds no left-overs. Usage: run.sh SOURCE_DIR
# To repair: clang-format-14 -i $(git ls-files '*.cpp' '*.hpp')
set -eu
cd "$1"

sources=$(find include lib examples tests corpus -name '*.cpp' -o -name '*.hpp')
status=0
clang-format-14 --dry-run --Werror $sources || status=1
for source in $sources; do
  case $(head -n 1 "$source") in
    "//"*) ;;
    *) echo "$source:1: expected a comment that says what the file is"; status=1 ;;
  esac
done

# Only json.hpp may show a third-party type.
if grep -nE '^#include [<"](unicode|re2|boost|nlohmann)' $(ls include/attrib/*.hpp | grep -v json.hpp); then
  echo "a public header includes a third-party one"
  status=1
fi

# Every public header compiles alone.
for header in include/attrib/*.hpp; do
  echo "#include \"attrib/$(basename "$header")\"" |
    ${CXX:-c++} -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Werror -Iinclude -x c++ - || status=1
done
exit $status

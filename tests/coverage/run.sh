#!/bin/sh
# How much of lib/ the unit, property and golden tests run, by gcovr: lines and branches. Usage: run.sh SOURCE_DIR
# Fails below 95 % of the lines. Branches that the compiler makes for exceptions are left out.
set -eu
cd "$1"
cmake --preset coverage --log-level=WARNING
cmake --build --preset coverage
find build/coverage -name '*.gcda' -delete
ctest --test-dir build/coverage -R '^(unit|properties|golden)$' --output-on-failure
gcovr --root . --filter 'lib/' --exclude-throw-branches --exclude-unreachable-branches --print-summary --sort-uncovered \
  --fail-under-line 95 --fail-under-branch 85 build/coverage

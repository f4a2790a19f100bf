#!/bin/sh
# Builds the property tests under the thread sanitizer and runs the one that has threads. Usage: tsan.sh SOURCE_DIR
set -eu
cd "$1"
cmake --preset tsan
cmake --build --preset tsan --target properties-tests
build/tsan/tests/properties-tests --gtest_filter='*Threads*'

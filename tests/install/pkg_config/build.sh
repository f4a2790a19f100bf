#!/bin/sh
# Uses an installed attrib by pkg-config, without CMake. Usage: sh build.sh OUTPUT, with PKG_CONFIG_PATH set
set -eu
${CXX:-c++} -o "$1" "$(dirname "$0")/../find_package/main.cpp" $(pkg-config --cflags --libs attrib)

#!/bin/sh
# Configures, builds and runs one mini-project in a fresh folder and checks what it prints.
# Usage: run.sh find_package|pkg_config|add_subdirectory SOURCE_DIR WORK_DIR BUILD_DIR
set -eu
project=$1 source=$2 work=$3/$1 build=$4
rm -rf "$work"
mkdir -p "$work"

case $project in
  find_package | pkg_config) cmake --install "$build" --prefix "$work/prefix" >"$work/install.log" ;;
esac
case $project in
  find_package)
    cmake -S "$source/tests/install/$project" -B "$work/build" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix"
    cmake --build "$work/build"
    # Just what tree.txt lists; the folder of libraries has another name on some systems.
    (cd "$work/prefix" && find . -type f -size +0 | sed -e 's|^\./||' -e 's|^lib64/|lib/|' -e 's|^lib/[a-z0-9_]*-linux-gnu/|lib/|' |
      LC_ALL=C sort) | diff "$source/tests/install/tree.txt" -
    "$work/prefix/bin/attrib" --version
    share="$work/prefix/share"
    "$work/prefix/bin/attrib" man | cmp - "$share/man/man1/attrib.1"
    "$work/prefix/bin/attrib" completions bash | cmp - "$share/bash-completion/completions/attrib"
    "$work/prefix/bin/attrib" completions zsh | cmp - "$share/zsh/site-functions/_attrib"
    "$work/prefix/bin/attrib" completions fish | cmp - "$share/fish/vendor_completions.d/attrib.fish"
    ;;
  pkg_config)
    mkdir "$work/build"
    PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name attrib.pc)")
    export PKG_CONFIG_PATH
    sh "$source/tests/install/$project/build.sh" "$work/build/who_said_it"
    ;;
  add_subdirectory)
    cmake -S "$source/tests/install/$project" -B "$work/build" -G Ninja -DATTRIB_SOURCE_DIR="$source"
    cmake --build "$work/build"
    ;;
  *) echo "unknown project $project" >&2; exit 2 ;;
esac

printed=$("$work/build/who_said_it")
echo "$printed"
[ "$printed" = "Ann Lee: We won," ]

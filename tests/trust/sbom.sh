#!/bin/sh
# The bill of materials is JSON that names every package which attrib is built from, each with its version.
# Usage: sbom.sh SOURCE_DIR
set -eu
sbom=$(mktemp)
trap 'rm -f "$sbom"' EXIT
cmake "-DOUTPUT=$sbom" -P "$1/cmake/Sbom.cmake"
packages=$(sed -n 's/^build[[:space:]]*//p' "$1/cmake/debian-packages.txt")
for package in $packages; do
  version=$(dpkg-query -W -f '${Version}' "$package")
  grep -A 3 "\"name\" : \"$package\"" "$sbom" | grep -qF "\"version\" : \"$version\"" ||
    { echo "expected $package $version in the bill of materials, saw:"; cat "$sbom"; exit 1; }
done
[ "$(grep -c '"purl"' "$sbom")" = "$(echo "$packages" | wc -w)" ]
echo "$(grep -c '"purl"' "$sbom") packages"

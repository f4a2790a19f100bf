#!/bin/sh
# Installs the Debian packages of debian-packages.txt that are missing. Usage: sh cmake/setup.sh build|test
# "test" includes "build". Asks apt nothing when all are there, so a second run takes no time.
set -eu

list=$(dirname "$0")/debian-packages.txt
case ${1-} in
  build) packages=$(sed -n 's/^build[[:space:]]*//p' "$list") ;;
  test) packages=$(sed -n -e 's/^build[[:space:]]*//p' -e 's/^test[[:space:]]*//p' "$list") ;;
  *) echo "usage: sh cmake/setup.sh build|test" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "setup: no Debian package tools here; going on with what is installed. Needed:" $packages >&2
  exit 0
fi

missing=
for package in $packages; do
  case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
    installed) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  as_root=sudo
  if ! command -v sudo >/dev/null; then
    echo "setup: missing packages; as root run: apt-get install$missing" >&2
    exit 1
  fi
fi
echo "setup: installing$missing" >&2
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2

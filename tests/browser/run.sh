#!/bin/sh
# The report in a real browser. Usage: sh tests/browser/run.sh NODE CHROMIUM ATTRIB CORPUS [FOLDER FOR SCREENSHOTS]
# Exit code 77, which ctest shows as "Skipped", where Node.js or Chromium is missing (apt-get install chromium nodejs).
set -eu

node=$1
chromium=$2
shift 2
[ -x "$node" ] || { echo "skipped: no Node.js" && exit 77; }
[ -x "$chromium" ] || { echo "skipped: no Chromium" && exit 77; }
exec "$node" "$(dirname "$0")/run.mjs" "$chromium" "$@"

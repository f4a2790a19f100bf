#!/bin/sh
# While it extracts, the library asks the system for memory and nothing else: no file, no network, no clock, no output.
# Usage: quiet_run.sh ONCE FOLDER_OF_TEXTS
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
strace -f -o "$work/calls" "$1" "$2"/*.txt >"$work/out"
[ "$(wc -l <"$work/out")" -ge 40 ]
sed -n '/"extracting\\n"/,/"extracted\\n"/p' "$work/calls" | sed -e 1d -e '$d' -e 's/^[0-9]* *//' >"$work/between"
grep -q 'extracted' "$work/calls"
if grep -vE '^(brk|mmap|munmap|mremap|madvise|mprotect|futex)\(' "$work/between"; then
  echo "the library asked the system for more than memory (above) while it extracted"
  exit 1
fi
echo "$(wc -l <"$work/between") system calls for memory, no other"

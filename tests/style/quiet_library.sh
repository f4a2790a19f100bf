#!/bin/sh
# The library never prints, exits or aborts, and looks at no environment, locale, clock or network: its object files use
# no symbol that does. Usage: quiet_library.sh libattrib.a
# What to do instead: throw attrib::Error while loading; add a Warning to the Document while extracting.
set -eu

loud='exit|_exit|quick_exit|abort|__assert_fail|printf|__printf_chk|fprintf|__fprintf_chk|vprintf|vfprintf|puts|fputs|putchar|putc|fputc|fwrite|perror|_ZSt4cout|_ZSt4cerr|_ZSt4clog|stdout|stderr|getenv|secure_getenv|setlocale|newlocale|uselocale|time|clock_gettime|gettimeofday|socket|connect|send|recv|system|popen|fork|execve'
if nm --undefined-only -A "$1" | grep -E " U ($loud)(@.*)?\$"; then
  echo "the library prints, exits, aborts or looks around (above: object file and symbol)"
  exit 1
fi

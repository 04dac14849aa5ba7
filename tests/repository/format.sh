#!/usr/bin/env bash
# format.sh SOURCE: fails where clang-format would change a line of the generator or the tests.
set -euo pipefail
cd "$1"

find generator tests -name '*.h' -print0 -o -name '*.cc' -print0 |
  xargs --null clang-format --dry-run --Werror

#!/usr/bin/env bash
# tidy.sh BUILD: clang-tidy, by the rules of .clang-tidy, over every file under generator/ that the build compiles.
set -euo pipefail
build=$1

sed -nE 's/^ *"file": "(.*\/generator\/.*)",?$/\1/p' "$build/compile_commands.json" |
  sort -u |
  xargs --delimiter='\n' --max-args=1 --max-procs="$(nproc)" clang-tidy -p "$build" --quiet 2>/dev/null

#!/usr/bin/env bash
# install.sh BUILD: installs into a fresh folder, and runs the installed program from elsewhere.
set -euo pipefail
build=$1

folder=$(mktemp --directory)
trap 'rm -rf "$folder"' EXIT

cmake --install "$build" --prefix "$folder/the prefix" >/dev/null
mkdir "$folder/elsewhere"
cd "$folder/elsewhere"

program="$folder/the prefix/bin/convguide"
"$program" --version
"$program" relationships >relationships.txt
[[ -s relationships.txt ]]
"$program" figure padding-strides -o figure.svg
grep --quiet '<title' figure.svg
"$program" exercises --count 3 -o sheet.html
grep --quiet 'class="exercise"' sheet.html

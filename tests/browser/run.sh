#!/usr/bin/env bash
# Makes the pages that the browser tests open, and runs them: run.sh PROGRAM FOLDER GALLERY. Whatever is needed goes to
# FOLDER; GALLERY is the gallery's, which is there already.
set -euo pipefail
program=$1
folder=$2
gallery=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

mkdir -p "$folder"
cp "$here"/package.json "$here"/package-lock.json "$folder"
# The packages stay as they are for as long as the list of them does.
if ! cmp --silent "$here/package-lock.json" "$folder/installed.json"; then
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error
  cp "$here/package-lock.json" "$folder/installed.json"
fi

"$program" guide --to html --output "$folder/guide" >/dev/null
"$program" figure padding-strides --seed 3 --steps all --output "$folder/figure.html" >/dev/null
"$program" exercises --seed 3 --solutions --output "$folder/exercises.html" >/dev/null
"$program" slides pooling --to revealjs --output "$folder/deck.html" >/dev/null
NODE_PATH=$folder/node_modules node "$here/run.js" "$program" "$folder/guide/guide.html" "$folder/figure.html" \
  "$gallery/index.html" "$folder/exercises.html" "$folder/deck.html"

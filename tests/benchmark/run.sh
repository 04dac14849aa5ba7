#!/usr/bin/env bash
# run.sh BUILD: measures the program against its goals, and against TeX on the same machine in the same minutes.
set -euo pipefail
build=$(realpath "$1")
source=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
program=$build/convguide
work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT
cd "$work"

# seconds RUNS COMMAND [PREPARATION]: the mean time of a command in seconds.
seconds() {
  hyperfine --style none --warmup 1 --runs "$1" --prepare "${3:-true}" --export-csv times.csv "$2" >/dev/null
  awk -F, 'NR == 2 { for (column = 1; column <= NF; ++column) if (names[column] == "mean") print $column }
           NR == 1 { for (column = 1; column <= NF; ++column) names[column] = $column }' times.csv
}

calculate() { awk "BEGIN { print $1 }"; }

line() { printf '%-42s %12s %12s %10s %12s  %s\n' "$@"; }

# report NAME OURS REFERENCE GOAL COMPARISON: a line of the table; the ratio, or our time where there is no reference,
# is compared with the goal.
report() {
  local name=$1 ours=$2 reference=$3 ratio=$4 goal=$5 met
  met=$(calculate "(${6}) ? \"yes\" : \"NO\"")
  line "$name" "$ours" "$reference" "$ratio" "$goal" "$met"
}

milliseconds() { awk "BEGIN { printf \"%.2f ms\", 1000 * $1 }"; }

line measure ours reference ratio goal met

# Every frame of the 2016 guide as a PDF page, against TeX on one such frame.
frames=$("$build/tests/benchmark/draw_all_frames" "$source/figures" frames.pdf)
all_frames=$(seconds 10 "'$build/tests/benchmark/draw_all_frames' '$source/figures' frames.pdf")
frame=$(calculate "$all_frames / $frames")
cp "$source/tests/benchmark/tikz_frame.tex" .
tikz=$(seconds 10 "pdflatex -interaction=batchmode tikz_frame.tex")
ratio=$(calculate "int($tikz / $frame)")
report "a frame of $frames, and of TikZ" "$(milliseconds "$frame")" "$(milliseconds "$tikz")" "$ratio" ">= 100" "$ratio >= 100"

# The whole guide as PDF from nothing, against TeX's own runs on the finished file: as many as it takes until no more
# changes.
guide=$(seconds 3 "'$program' guide --to pdf --output guide" "rm -rf guide")
mkdir tex
cp guide/.convguide/guide.tex guide/.convguide/figures.pdf tex
passes=0
state=none
until [[ $state == "$(cat tex/guide.aux tex/guide.toc 2>/dev/null | cksum)" ]]; do
  state=$(cat tex/guide.aux tex/guide.toc 2>/dev/null | cksum)
  (cd tex && pdflatex -interaction=batchmode guide.tex >/dev/null)
  passes=$((passes + 1))
done
tex_runs=$(seconds 3 "cd tex; for pass in $(seq -s ' ' "$passes"); do pdflatex -interaction=batchmode guide.tex; done" \
  "rm -f tex/guide.aux tex/guide.toc tex/guide.out")
ratio=$(awk "BEGIN { printf \"%.2f\", $guide / $tex_runs }")
report "the guide as PDF, and TeX's $passes runs of it" "$(milliseconds "$guide")" "$(milliseconds "$tex_runs")" "$ratio" "<= 1.3" \
  "$guide / $tex_runs <= 1.3"

# Both formats once more with nothing changed.
"$program" guide --output guide
again=$(seconds 20 "'$program' guide --output guide")
report "the guide again, nothing changed" "$(milliseconds "$again")" - - "< 100 ms" "$again < 0.1"

explain=$(seconds 50 "'$program' explain conv --input 5 --kernel 3 --stride 2 --padding 1")
report "convguide explain" "$(milliseconds "$explain")" - - "< 20 ms" "$explain < 0.02"

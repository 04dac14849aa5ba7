#!/usr/bin/env bash
# run.sh BUILD: measures the program against its goals, and against TeX on the same machine in the same minutes.
set -euo pipefail
build=$(realpath "$1")
source=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
program=$build/convguide
work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT
cd "$work"

# seconds RUNS COMMAND [PREPARATION]: the median time of a command in seconds.
seconds() {
  hyperfine --shell none --style none --warmup 1 --runs "$1" --prepare "${3:-true}" --export-csv times.csv "$2" \
    >hyperfine.txt 2>&1 || { cat hyperfine.txt >&2; exit 1; }
  awk -F, 'NR == 1 { for (column = 1; column <= NF; ++column) if ($column == "median") median = column }
           NR == 2 { print $median }' times.csv
}

calculate() { awk "BEGIN { print $1 }"; }

line() { printf '%-42s %12s %12s %10s %12s  %s\n' "$@"; }

# report NAME OURS REFERENCE RATIO GOAL CONDITION: a line of the table; the goal is met where the condition holds.
report() {
  line "${@:1:5}" "$(calculate "($6) ? \"yes\" : \"no\"")"
}

milliseconds() { awk "BEGIN { printf \"%.2f ms\", 1000 * $1 }"; }

line measure ours reference ratio goal met

# Every frame of the 2016 guide as a PDF page, against TeX on one such frame.
frames=$("$build/tests/benchmark/draw_all_frames" "$source/figures" . pdf)
all_frames=$(seconds 10 "'$build/tests/benchmark/draw_all_frames' '$source/figures' . pdf")
frame=$(calculate "$all_frames / $frames")
cp "$source/tests/benchmark/tikz_frame.tex" .
tikz=$(seconds 10 "pdflatex -interaction=batchmode tikz_frame.tex")
ratio=$(calculate "int($tikz / $frame)")
report "a frame of $frames, and of TikZ" "$(milliseconds "$frame")" "$(milliseconds "$tikz")" "$ratio" ">= 100" "$ratio >= 100"

# The whole guide as PDF from nothing, against TeX's own runs on the finished file: as many as it takes until no more
# changes.
guide=$(seconds 5 "'$program' guide --to pdf --output guide" "rm -rf guide")
mkdir tex
cp guide/.convguide/guide.tex guide/.convguide/figures.pdf tex
touch tex/guide.aux tex/guide.toc
passes=0
state=none
until [[ $state == "$(cksum tex/guide.aux tex/guide.toc)" ]]; do
  state=$(cksum tex/guide.aux tex/guide.toc)
  (cd tex && pdflatex -interaction=batchmode guide.tex >/dev/null)
  passes=$((passes + 1))
done
cat >tex/all_runs.sh <<'RUNS'
cd "$(dirname "$0")"
for ((pass = 1; pass <= $1; ++pass)); do pdflatex -interaction=batchmode guide.tex; done
RUNS
tex_runs=$(seconds 5 "bash tex/all_runs.sh $passes" "rm -f tex/guide.aux tex/guide.toc")
ratio=$(awk "BEGIN { printf \"%.2f\", $guide / $tex_runs }")
report "the guide as PDF, and TeX's $passes runs of it" "$(milliseconds "$guide")" "$(milliseconds "$tex_runs")" "$ratio" "<= 1.3" \
  "$guide / $tex_runs <= 1.3"

# Both formats once more with nothing changed.
"$program" guide --output guide >/dev/null
again=$(seconds 20 "'$program' guide --output guide")
report "the guide again, nothing changed" "$(milliseconds "$again")" - - "< 100 ms" "$again < 0.1"

explain=$(seconds 50 "'$program' explain conv --input 5 --kernel 3 --stride 2 --padding 1")
report "convguide explain" "$(milliseconds "$explain")" - - "< 20 ms" "$explain < 0.02"

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
  # Counted from the end, since the command in the first column may hold commas.
  awk -F, 'NR == 1 { for (column = 1; column <= NF; ++column) if ($column == "median") behind = NF - column }
           NR == 2 { print $(NF - behind) }' times.csv
}

calculate() { awk "BEGIN { print $1 }"; }

line() { printf '%-48s %12s %12s %10s %12s  %s\n' "$@"; }

# report NAME OURS REFERENCE RATIO GOAL CONDITION: a line of the table; the goal is met where the condition holds.
report() {
  line "${@:1:5}" "$(calculate "($6) ? \"yes\" : \"no\"")"
}

milliseconds() { awk "BEGIN { printf \"%.2f ms\", 1000 * $1 }"; }

line measure ours reference ratio goal met

# All figures of the 2016 guide, a PDF and a GIF each, in one call, against the way in which the 2016 guide made them: for
# each frame a run of LaTeX and one of ImageMagick at 600 dots an inch, reduced to a quarter, as many at a time as there are
# cores, and one of ImageMagick that puts frames together. A few such frames tell how long all of them take. ImageMagick
# has Ghostscript read PDF; on Debian it may not, so Ghostscript is called with ImageMagick's words.
mapfile -t originals < <(grep --files-with-matches '^original' "$source"/figures/*.toml | xargs --max-args=1 basename --suffix=.toml)
draw_originals="'$program' figures ${originals[*]} --steps all --output drawn"
"$program" figures "${originals[@]}" --steps all --output drawn --format pdf
frames=0
for file in drawn/*.pdf; do
  frames=$((frames + $(pdfinfo "$file" | awk '/^Pages:/ { print $2 }')))
done
pdfs=$(seconds 10 "$draw_originals --format pdf" "rm -rf drawn")
figures=$(seconds 10 "$draw_originals --format pdf,gif" "rm -rf drawn")
cp "$source/tests/benchmark/tikz_frame.tex" .
cat >latex_frame.sh <<'FRAME'
mkdir -p "frame-$1"
pdflatex -interaction=batchmode -output-directory "frame-$1" tikz_frame.tex >/dev/null
gs -q -dSAFER -dBATCH -dNOPAUSE -sDEVICE=pngalpha -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -r600 \
  -sOutputFile="frame-$1/frame.png" "frame-$1/tikz_frame.pdf"
convert "frame-$1/frame.png" -flatten -resize 25% "frame-$1.png"
FRAME
cat >latex_frames.sh <<'FRAMES'
seq -w "$1" | xargs --max-procs="$(nproc)" --max-args=1 bash latex_frame.sh
convert -delay 100 -loop 0 -layers Optimize +map -dispose previous frame-*.png frames.gif
FRAMES
sample=$((8 * $(nproc)))
latex=$(seconds 3 "bash latex_frames.sh $sample" "rm -rf frame-*")
ratio=$(calculate "int($latex / $sample * $frames / $figures)")
report "PDFs and GIFs of $frames frames, and LaTeX's way" "$(milliseconds "$figures")" \
  "$(milliseconds "$(calculate "$latex / $sample * $frames")")" "$ratio" ">= 300" "$ratio >= 300"

frame=$(calculate "$pdfs / $frames")
tikz=$(seconds 10 "pdflatex -interaction=batchmode tikz_frame.tex")
ratio=$(calculate "int($tikz / $frame)")
report "a frame of them as PDF, and of TikZ" "$(milliseconds "$frame")" "$(milliseconds "$tikz")" "$ratio" ">= 100" "$ratio >= 100"

# What the animations weigh.
"$program" figures "${originals[@]}" --steps all --output drawn --format gif,apng
megabytes() { cat "$@" | wc -c | awk '{ printf "%.2f MB", $1 / 1e6 }'; }
gif=$(megabytes drawn/*.gif)
apng=$(megabytes drawn/*.apng)
report "their GIFs, and the 2016 guide's" "$gif" "4.10 MB" - "<= 4.1 MB" "${gif% MB} <= 4.1"
report "their APNGs, and their GIFs" "$apng" "$gif" - "smaller" "${apng% MB} < ${gif% MB}"

still=$(seconds 50 "'$program' figure conv --input 5 --kernel 3 --step 1 -o still.svg")
report "one SVG, from process start" "$(milliseconds "$still")" - - "< 15 ms" "$still < 0.015"
"$program" figure conv --input 5 --kernel 3 --seed 7 --padding 1 --step 5 -o still.svg
kilobytes=$(wc -c <still.svg | awk '{ printf "%.1f KB", $1 / 1e3 }')
report "an SVG of 5 x 5 cells with numbers" "$kilobytes" - - "< 20 KB" "${kilobytes% KB} < 20"

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

# A lecture of forty figures and forty inline sizes: when all figures are drawn, and when none is. What the filter adds is
# counted against Pandoc alone on what the filter makes of the lecture, pictures included.
{
  printf -- '---\ntitle: Forty figures\n---\n\n'
  for layer in {4..8}' '{2,3}' '{1,2}' '{0,1}; do
    read -r input kernel stride padding <<<"$layer"
    sizes="operation=conv input=$input kernel=$kernel stride=$stride padding=$padding"
    printf '# %s\n\nIt gives `o`{.conv %s} cells.\n\n``` {.conv show=figure %s}\n```\n\n' "$layer" "$sizes" "$sizes"
  done
} >lecture.md
for format in html latex docx; do
  convert="pandoc lecture.md --standalone --to $format --output lecture.$format"
  pandoc lecture.md --to json | "$program" filter "$format" >drawn.json
  alone=$(seconds 10 "${convert/lecture.md/drawn.json --from json}")
  first=$(seconds 10 "$convert --filter '$program'" "rm -rf convguide-figures")
  unchanged=$(seconds 10 "$convert --filter '$program'")
  added() { calculate "$1 - $alone"; }
  report "40 figures as $format, added to Pandoc" "$(milliseconds "$(added "$first")")" "$(milliseconds "$alone")" - "< 500 ms" \
    "$(added "$first") < 0.5"
  report "the same, nothing changed" "$(milliseconds "$(added "$unchanged")")" "$(milliseconds "$alone")" - "< 150 ms" \
    "$(added "$unchanged") < 0.15"
done

explain=$(seconds 50 "'$program' explain conv --input 5 --kernel 3 --stride 2 --padding 1")
report "convguide explain" "$(milliseconds "$explain")" - - "< 20 ms" "$explain < 0.02"

# Every formula against the places that a window finds, on one core; and four times as many inputs against a quarter.
checks() { "$program" verify "$@" | awk 'END { print $1 }'; }
a_second() { awk "BEGIN { printf \"%.2f million\", $1 / $2 / 1e6 }"; }
verify="taskset --cpu-list 0 '$program' verify"
many=$(checks)
rate=$(a_second "$many" "$(seconds 5 "$verify")")
report "checks of verify a second" "$rate" - - ">= 2 million" "${rate% million} >= 2"
few=$(checks --input 8)
few_rate=$(a_second "$few" "$(seconds 10 "$verify --input 8")")
ratio=$(awk "BEGIN { printf \"%.2f\", ${few_rate% million} / ${rate% million} }")
report "the same with $few checks, not $many" "$few_rate" "$rate" "$ratio" "0.8 to 1.25" "$ratio >= 0.8 && $ratio <= 1.25"

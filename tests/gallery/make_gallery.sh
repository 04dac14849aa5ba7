#!/usr/bin/env bash
# make_gallery.sh PROGRAM FOLDER: draws every view in every theme, and every format, into FOLDER, and shows them on one
# page, FOLDER/index.html, each with the command that drew it. Fails where a command fails, and where a view of the
# program has no row.
set -euo pipefail
(($# == 2)) || { echo "usage: make_gallery.sh PROGRAM FOLDER" >&2; exit 2; }
program=$(realpath "$1")
rm -rf "$2"
mkdir -p "$2"
cd "$2"

themes=(light dark print contrast classic)

# The layers that suit each view, the telling ones first.
views=(
  "planes       conv --input 5 --kernel 3 --stride 2 --padding 1 --step 5"
  "planes       transposed-conv --input 3 --kernel 3 --stride 2 --padding 1 --output-padding 1 --step 8"
  "planes       conv --input 7 --kernel 3 --dilation 2 --step 5"
  "plan         conv --input 5 --kernel 3 --stride 2 --padding 1 --seed 3 --step 5"
  "plan         transposed-conv --input 6 --kernel 3 --padding 3 --step 2"
  "axis         conv --input 6 --kernel 3 --stride 2"
  "matrix       conv --input 4 --kernel 3"
  "stamp        transposed-conv --input 3 --kernel 3 --stride 2 --seed 3 --step 5"
  "touches      transposed-conv --input 4 --kernel 3 --stride 2"
  "channels     conv --input 5 --kernel 3 --channels 2:3"
  "equation     conv --input 5 --kernel 3 --stride 2 --padding 1 --seed 3 --step 5"
  "subsampling  conv --input 5 --kernel 3 --stride 2 --padding 1 --seed 3"
  "kernel       conv --input 5 --kernel 3 --seed 3"
)

# File, layer and options.
layer="conv --input 5 --kernel 3 --stride 2 --padding 1"
formats=(
  "still.svg        $layer --step 5"
  "still.pdf        $layer --step 5"
  "still.png        $layer --step 5"
  "transparent.png  $layer --step 5 --transparent"
  "strip.svg        $layer --steps 1,5,9"
  "sheet.svg        $layer --sheet"
  "pages.pdf        $layer --steps all"
  "animated.svg     $layer --steps all"
  "animated.gif     $layer --steps all"
  "animated.apng    $layer --steps all"
  "page.html        $layer --steps all --view plan --seed 3"
)
more=(
  "large.png        conv --input 224 --kernel 11 --stride 4 --padding 2 --step 1000"
  "row.svg          conv --input 9 --kernel 3 --stride 3 --dims 1 --step 2"
  "solid.svg        conv --input 3 --kernel 2 --dims 3"
  "rectangle.svg    conv --input 4x7 --kernel 2x3 --step 4"
  "font.svg         conv --input 5 --kernel 3 --padding 1 --seed 3 --step 5 --font DejaVu\ Sans"
  "numbers.svg      conv --input 5 --kernel 3 --padding 1 --step 5 --labels numbers"
  "unlabelled.svg   conv --input 5 --kernel 3 --padding 1 --step 5 --labels none"
  "small.svg        conv --input 5 --kernel 3 --padding 1 --seed 3 --step 5 --cell 10"
)

escaped() { sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g' <<<"$1"; }

# Each word of a command by itself, so that lines break between words and not at hyphens.
command_words() {
  local word line=
  for word in $1; do line+="<span>$(escaped "$word")</span> "; done
  echo "<code>${line% }</code>"
}

# draw FILE WORDS: WORDS are what stands on the command line between "figure" and the file.
draw() {
  local words
  eval "words=($2)"
  "$program" figure "${words[@]}" --output "$1"
}

# show FILE WORDS: the picture, with its file name and command below it.
show() {
  local file=$1 picture
  case $file in
    *.pdf) picture="<object data=\"$file\" type=\"application/pdf\" aria-label=\"$file\"></object>" ;;
    *.html) picture="<iframe src=\"$file\" title=\"$file\"></iframe>" ;;
    *) picture="<img src=\"$file\" alt=\"$file\">" ;;
  esac
  local bytes
  bytes=$(stat --format %s "$file")
  echo "<figure><a href=\"$file\">$picture</a><figcaption><b>$file</b>, $(((bytes + 1023) / 1024)) KiB<br>" \
    "$(command_words "convguide figure $2 -o $file")</figcaption></figure>"
}

page_begin() {
  cat <<'HTML'
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery of convguide</title>
<style>
:root { color-scheme: light; --ink: #16202a; --ground: #e9edf0; --card: #fff; }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; --ink: #e6ebef; --ground: #0b0f13; --card: #1b232b; } }
body { margin: 2rem; font: 1rem/1.5 "TeX Gyre Pagella", Palatino, serif; color: var(--ink); background: var(--ground); }
h2 { margin: 2.5rem 0 1rem; }
table { width: 100%; min-width: 64rem; border-collapse: collapse; table-layout: fixed; }
.scrolled { overflow-x: auto; }
th, td { padding: 0.4rem; text-align: left; vertical-align: middle; }
th code { font-weight: normal; }
th:first-child { width: 13rem; }
td.dark, td.dark img { background: #12181e; }
td img { display: block; width: 100%; max-height: 16rem; object-fit: scale-down; background: #fff; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 1.5rem; }
figure { margin: 0; padding: 1rem; background: var(--card); border-radius: 0.4rem; }
figure img, iframe, object { display: block; width: 100%; height: 20rem; object-fit: contain; border: 0; }
figure:has(iframe) { grid-column: 1 / -1; }
iframe { height: 46rem; }
figure img { background: #fff; }
figure img[src^="transparent"] { background: repeating-conic-gradient(#dde3e8 0 25%, #fff 0 50%) 0 / 1rem 1rem; }
figcaption { margin-top: 0.8rem; }
code { font-size: 0.8rem; overflow-wrap: anywhere; }
code span { display: inline-block; max-width: 100%; }
</style>
</head>
<body>
<main>
<h1>Gallery of convguide</h1>
HTML
}

# Every view that the program knows must have a row, or the gallery would grow out of date.
check_views() {
  local known view
  known=$("$program" figure --help | tr -d '\n' | sed -E 's/.*--view VIEW +//; s/;.*//; s/ or / /; s/,/ /g')
  for view in $known; do
    printf '%s\n' "${views[@]}" | grep -q "^$view " || { echo "the view $view has no row in the gallery" >&2; exit 1; }
  done
}

views_by_theme() {
  echo "<h2>Views and themes</h2><div class=\"scrolled\" tabindex=\"0\"><table><tr><th scope=\"col\">view</th>" \
    "$(printf '<th scope="col">%s</th>' "${themes[@]}")</tr>"
  local row=0 line view words theme
  for line in "${views[@]}"; do
    read -r view words <<<"$line"
    row=$((row + 1))
    echo "<tr><th scope=\"row\">$view<br>$(command_words "$words")</th>"
    for theme in "${themes[@]}"; do
      draw "$row-$view-$theme.svg" "$words --view $view --theme $theme"
      echo "<td class=\"$theme\"><a href=\"$row-$view-$theme.svg\"><img src=\"$row-$view-$theme.svg\"" \
        "alt=\"$view in $theme\"></a></td>"
    done
    echo "</tr>"
  done
  echo "</table></div>"
}

pictures() {
  local line file words
  echo "<h2>$1</h2><div class=\"pictures\">"
  shift
  for line in "$@"; do
    read -r file words <<<"$line"
    draw "$file" "$words"
    show "$file" "$words"
  done
  echo "</div>"
}

check_views
{
  page_begin
  views_by_theme
  pictures "Formats" "${formats[@]}"
  pictures "Sizes and options" "${more[@]}"
  echo "</main></body></html>"
} >index.html.part
mv index.html.part index.html

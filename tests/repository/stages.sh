#!/usr/bin/env bash
# stages.sh GENERATOR: fails where a stage includes a later one, and where one of the first four includes anything but the
# standard library, tl::expected and earlier stages, or throws or prints.
set -euo pipefail
cd "$1"

stages=(parameters arithmetic tensors scene rendering document commands)
inner_stages=4

standard_header='^<[a-z_]+>$'
output_header='^<(cstdio|fstream|iostream|ostream|print|syncstream)>$'
throwing='\b(throw|try|catch)\b'
printing='\b(cout|cerr|clog|printf|fprintf|puts|fputs|putchar|fwrite|perror)\b'

failures=0
complain() {
  echo "generator/$1" >&2
  failures=$((failures + 1))
}

# The code without comments and without the insides of strings; line numbers stay.
code_of() {
  sed -E 's/"([^"\\]|\\.)*"/""/g; s,//.*,,' "$1"
}

check_includes() {
  local file=$1 number=$2 line header stage position
  while IFS=: read -r line header; do
    if [[ $header == \"* ]]; then
      stage=${header#\"}
      stage=${stage%%/*}
      for position in "${!stages[@]}"; do
        [[ ${stages[position]} == "$stage" ]] && break
      done
      if [[ ${stages[position]} != "$stage" ]]; then
        complain "$file:$line: $header does not begin with the name of a stage"
      elif ((position > number)); then
        complain "$file:$line: ${stages[number]} includes the later stage $stage"
      fi
    elif ((number < inner_stages)); then
      if [[ $header =~ $output_header ]]; then
        complain "$file:$line: an inner stage prints nothing and so does not need $header"
      elif [[ ! $header =~ $standard_header && $header != "<tl/expected.hpp>" ]]; then
        complain "$file:$line: an inner stage may not include $header"
      fi
    fi
  done < <(grep -E --line-number '^ *# *include' "$file" | sed -E 's/ *# *include *//; s/([>"])[^>"]*$/\1/')
}

check_words() {
  local file=$1 line text
  while IFS=: read -r line text; do
    complain "$file:$line: an inner stage neither throws nor prints:$text"
  done < <(code_of "$file" | grep -nE "$throwing|$printing")
}

files=0
for number in "${!stages[@]}"; do
  while read -r file; do
    files=$((files + 1))
    check_includes "$file" "$number"
    if ((number < inner_stages)); then check_words "$file"; fi
  done < <(find "${stages[number]}" -name '*.h' -o -name '*.cc' | sort)
done

# A folder that is no stage would escape the check.
while read -r folder; do
  [[ " ${stages[*]} " == *" $folder "* ]] || complain "$folder: not a stage"
done < <(find . -mindepth 1 -maxdepth 1 -type d -printf '%f\n')

echo "$files files checked, $failures failures"
((files > 0 && failures == 0))

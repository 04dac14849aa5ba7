// A sheet of exercises as Markdown.
#pragma once

#include <functional>
#include <string>

#include "document/exercise_sheet.h"
#include "document/filter_target.h"
#include "parameters/error.h"
#include "scene/figure.h"

namespace convguide {

// How the Markdown shows a figure; `name` is different for each one of a sheet ("3", "3-solved").
using ShowFigure = std::function<Result<std::string>(const Figure& figure, const std::string& name)>;

// The exercises, then the answers, with worked steps where `with_solutions`. For LaTeX and HTML it is Pandoc's
// Markdown with raw parts that the templates exercises.latex and exercises.html know; in HTML each answer is folded in
// below its exercise. For other targets it is what Markdown has everywhere, with formulas between dollars. Fails where
// `show` does.
Result<std::string> sheet_as_markdown(const ExerciseSheet& sheet, bool with_solutions, FilterTarget target,
                                      const ShowFigure& show);

// "Exercises in convolution arithmetic".
extern const char* const sheet_title;

// What the sheet was made from: "Sheet 7, levels 1, 2 and 3".
std::string sheet_subtitle(const SheetRequest& request);

// The command line that makes the sheet again, without the file: "convguide exercises --count 12 --seed 7
// --level 1..3".
std::string sheet_command(const SheetRequest& request);

// "Sizes, level 2".
std::string exercise_words(const Exercise& exercise);

}  // namespace convguide

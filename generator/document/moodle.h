// A sheet of exercises as questions for Moodle, in its XML format
// (https://docs.moodle.org/en/Moodle_XML_format): what a course site takes under "Question bank, Import".
#pragma once

#include <string>

#include "document/exercise_sheet.h"
#include "parameters/error.h"

namespace convguide {

// One question for each exercise, in a category of its own: `numerical` for one number, `cloze` for several, and
// `multichoice` for options, of which exactly one is right. Figures are PNG inside the file; formulas are Unicode text,
// since not every site shows TeX or MathML. With solutions, the worked steps are the general feedback, which Moodle
// shows after an attempt. Fails where a figure cannot be drawn.
Result<std::string> sheet_as_moodle(const ExerciseSheet& sheet, bool with_solutions);

}  // namespace convguide

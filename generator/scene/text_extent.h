// How much room a piece of text takes, estimated. This stage cannot measure text, so it reckons with the widths of the
// letters in the guide's typeface, in which digits are half an em wide.
#pragma once

#include <vector>

#include "scene/box.h"
#include "scene/scene.h"

namespace convguide {

// Parts of the type size, as TeX Gyre Pagella has them: the height of digits, and how far letters go below the line.
inline constexpr double digit_height = 0.69;
inline constexpr double descender_depth = 0.25;

// The type size of a subscript or superscript, and how far below or above the line it stands, as parts of the type size
// around it. A superscript's capitals end little above those around it.
inline constexpr double script_size = 0.7;
inline constexpr double subscript_drop = 0.17;
inline constexpr double superscript_rise = 0.3;

// An upper estimate of the width of `runs` at `size` points, in points.
double estimated_width(const std::vector<Run>& runs, double size);

// Whether any part of a text hangs below the line on which its letters stand: commas and subscripts do, digits do not.
bool hangs_below(const std::vector<Run>& runs);

// The place that `text` takes, from the top of its digits to the foot of what hangs below the line.
Box estimated_box(const Text& text);

// The y of the line on which the letters stand.
double baseline_of(const Text& text);

}  // namespace convguide

// The line of text that stands beside a step where the steps of a figure are shown one after another.
#pragma once

#include <string>

#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// What step `step`, from 1, does, as plain text: its equation, or what it stamps. Empty where the view's steps make no
// output cells.
std::string step_line(View view, const Case& of, Size step);

}  // namespace convguide

// The layers that solve a question, for people and for programs.
#pragma once

#include <string>

#include "arithmetic/solve.h"

namespace convguide {

// How many layers there are, a line for each of the simplest, and the bounds that were searched. Where there are none,
// the nearest output sizes of each axis that cannot be solved.
std::string solutions_as_text(const SizeQuestion& question, const Solutions& solutions);

// One JSON object with a line break at its end:
//   operation  as on the command line
//   input      its shape
//   output     the same
//   searched   the values of each parameter
//   count      how many layers there are
//   alike      how many of them have the same parameters on every axis
//   layers     the simplest: arguments, to be written behind "convguide explain", and of each axis kernel, stride,
//              dilation, padding, and output_padding where transposed
//   nearest    where there are none, for each axis: null where it can be solved, else below and above, the nearest
//              output sizes, each null where there is no such size
std::string solutions_as_json(const SizeQuestion& question, const Solutions& solutions);

}  // namespace convguide

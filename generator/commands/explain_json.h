// The explanation of a layer for programs.
#pragma once

#include <string>

#include "parameters/error.h"
#include "tensors/case.h"

namespace convguide {

// One JSON object with a line break at its end:
//   operation      as on the command line
//   parameters     of each axis: kernel, stride, dilation, padding, and output_padding where transposed
//   input          shape, and values where there are any
//   kernel         the same; pooling has no values
//   output         the same
//   relationships  numbers of those that hold on every axis, the most specific first
//   axes           for each axis: relationship, title, and derivation as plain text and as LaTeX
//   equivalent     where transposed, the direct convolution that computes it: input, stretched_input, kernel, stride,
//                  dilation, padding and extra, an entry for each axis
//   frameworks     for each framework its calls (see framework_text.h)
//   conventions    where other conventions differ (see convention_text.h)
//   collapse       where it is asked for: for each axis the input sizes with the same output (see collapse_text.h)
// Shapes and values have no channel axis. A padding is a number where both sides are equal, and else [before, after];
// below zero, cells are cropped.
Result<std::string> explain_as_json(const Case& of, bool with_collapse);

}  // namespace convguide

// The explanation of a layer for people.
#pragma once

#include <string>

#include "parameters/error.h"
#include "tensors/case.h"

namespace convguide {

// Several lines: the layer, the most specific relationship of each different axis with its derivation, the equivalent
// convolution of a transposed one and how evenly it touches its output, weights and multiply-adds, the output, the
// values where there are any, and the framework card.
Result<std::string> explain_as_text(const Case& of);

}  // namespace convguide

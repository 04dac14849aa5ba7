// The input sizes that a layer's output has in common, for people and for programs.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// For each different axis the input sizes that give its output size, with the output padding that brings each back, and
// the transposed convolution for the layer's own. Ends with a line break. Fails where collapse fails.
Result<std::string> collapse_as_text(const Layer& layer);

// An object for each axis, or null where no input gives its output (see collapse.h): output; first and last, each with
// input and output_padding; and sizes, all of them in the same form, unless there are more than 64.
Result<nlohmann::ordered_json> collapse_as_json(const Layer& layer);

}  // namespace convguide

// Values as nested JSON lists: [[1, 2], [3, 4]].
#pragma once

#include <string>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// The tensor of a JSON text. Fails, naming the place, where it is no JSON, or anything but nested lists of numbers.
Result<Tensor> parse_json_values(const std::string& text);

}  // namespace convguide

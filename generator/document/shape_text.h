// Shapes in running text.
#pragma once

#include <string>

#include "tensors/tensor.h"

namespace convguide {

// "5 × 5", with no-break spaces so that a shape stays on one line.
std::string shape_text(const Shape& shape);

}  // namespace convguide

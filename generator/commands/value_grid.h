// Values as aligned columns.
#pragma once

#include <string>

#include "tensors/tensor.h"

namespace convguide {

// A line for each row of the last two axes, indented by two spaces, the numbers flush right; where there are more axes,
// a heading for each table of them. Whole numbers are printed in full, others with six digits.
std::string value_grid(const Tensor& tensor);

}  // namespace convguide

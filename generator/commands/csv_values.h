// Values as CSV: one row a line, commas between numbers.
#pragma once

#include <string>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// The table of a CSV text, always with two axes. Blank lines are skipped. Fails, naming row and column, where there is
// no number, something else than a number, or a row that is not as long as the first.
Result<Tensor> parse_csv_values(const std::string& text);

}  // namespace convguide

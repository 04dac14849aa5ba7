// Files with the values of an input or a kernel.
#pragma once

#include <string>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// The numbers in the file at `path`, which is JSON, CSV or NumPy by its ending (.json, .csv, .npy); "-" is standard
// input, and its format, like that of a file with another ending, is told from its content. The shape has no channels.
// With `as_list` a CSV file of one row is a list and not a table. Fails, naming the file and the place in it, where it
// cannot be read, is empty or ragged, or holds anything but finite numbers.
Result<Tensor> read_value_file(const std::string& path, bool as_list);

}  // namespace convguide

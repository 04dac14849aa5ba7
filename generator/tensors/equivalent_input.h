// The map over which the equivalent direct convolution slides its kernel.
#pragma once

#include "arithmetic/sliding_axis.h"
#include "tensors/tensor.h"

namespace convguide {

// `input` of shape (channels, axis 1, …, axis N) with zeros between its cells, with the extra zeros at the end, and
// then padded, or cropped where a padding is below zero: every position from first_position to end_position of each
// axis. Fails where the result would hold more than most_values.
Result<Tensor> equivalent_input(const std::vector<SlidingAxis>& axes, const Tensor& input);

}  // namespace convguide

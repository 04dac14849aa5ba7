// The kernel of the equivalent direct convolution.
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// `kernel` of a transposed convolution, of shape (input channels, output channels / groups, axis 1, …, axis N), as the
// kernel of the direct convolution that computes the same: rotated by 180 degrees along all axes, and with the channels
// swapped inside each group, so that its shape is (output channels, input channels / groups, axis 1, …, axis N).
Tensor equivalent_kernel(const Layer& layer, const Tensor& kernel);

}  // namespace convguide

// The values of a direct convolution.
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// Convolves `input` with `kernel` as `layer`, a legal convolution, says. As everywhere in deep learning this is
// cross-correlation: the kernel is not rotated (Goodfellow, Bengio, Courville 2016, section 9.1). Padding is what the
// layer's mode says. With groups, output channels of one group see only that group's input channels. Gives (output
// channels, axis 1, …, axis N), one cell for each placement of the kernel. Fails where a shape does not suit the layer
// (check_values), and where the output would hold more than most_values.
Result<Tensor> convolve(const Layer& layer, const Tensor& input, const Tensor& kernel);

}  // namespace convguide

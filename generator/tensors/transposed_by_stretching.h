// A transposed convolution as the direct convolution that it is equivalent to.
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// Stretches the input, pads it (crops it, where the padding exceeds the dilated kernel's reach) and convolves it, with
// unit strides, with the kernel rotated by 180 degrees and its channels swapped. Same values as transpose_by_scatter;
// fails likewise, and where the stretched, padded input would hold more than most_values.
Result<Tensor> transpose_by_stretching(const Layer& layer, const Tensor& input, const Tensor& kernel);

}  // namespace convguide

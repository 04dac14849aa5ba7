// The values of max and average pooling.
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// Pools each channel of `input` by itself, as `layer`, a legal pooling layer, says.
//
// Padding is never the maximum, whatever the sign of the values, and for the average it is not counted in the divisor:
// the average is over the input cells under the window. This is what ONNX's AveragePool does unless count_include_pad
// is set (https://onnx.ai/onnx/operators/onnx__AveragePool.html) and what TensorFlow does (tf.nn.avg_pool); PyTorch
// counts padding unless count_include_pad is False.
//
// A maximum over values with a NaN among them is NaN. Gives (channels, axis 1, …, axis N), one cell for each placement
// of the window. Fails where the input's shape does not suit the layer (check_values), where a window holds no input
// cell, and where the output would hold more than most_values.
Result<Tensor> pool(const Layer& layer, const Tensor& input);

}  // namespace convguide

// The values of max and average pooling.
#pragma once

#include "tensors/tensor.h"
#include "tensors/window.h"

namespace convguide {

// Pools each channel of `input` by itself, as `layer`, a legal pooling layer, says.
//
// Padding is never the maximum, whatever the sign of the values, and for the average it is not counted in the divisor:
// the average is over the input cells under the window. This is what ONNX's AveragePool does unless count_include_pad
// is set (https://onnx.ai/onnx/operators/onnx__AveragePool.html) and what TensorFlow does (tf.nn.avg_pool); PyTorch
// counts padding unless count_include_pad is False. Where the layer counts padding, the divisor is the number of cells
// of the padded input under the window; what lies beyond the padding is counted never (as torch.nn.AvgPool2d has it).
//
// A maximum over values with a NaN among them is NaN. Gives (channels, axis 1, …, axis N), one cell for each placement
// of the window. Fails where the input's shape does not suit the layer (check_values), where a window holds no input
// cell, and where the output would hold more than most_values.
Result<Tensor> pool(const Layer& layer, const Tensor& input);

// Whether a cell under the window counts in the divisor of an average.
bool counts_in_average(CellKind kind, bool counts_padding);

}  // namespace convguide

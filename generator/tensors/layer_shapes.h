// The shapes that the values of a layer must have.
#pragma once

#include <optional>

#include "parameters/error.h"
#include "tensors/tensor.h"

namespace convguide {

// The map that goes in: (input channels, axis 1, …, axis N).
Shape input_shape(const Layer& layer);

// The kernel, as frameworks store it: see Shape in tensor.h. Without channels for pooling, which has no weights.
Shape kernel_shape(const Layer& layer);

// The axes of a shape behind its first `channel_axes`.
Shape without_channels(const Shape& shape, std::size_t channel_axes);

// Fails where `input` or `kernel` does not have the shape that the layer asks for, naming both shapes; where the kernel
// is missing; and where pooling is given one.
Result<void> check_values(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel);

}  // namespace convguide

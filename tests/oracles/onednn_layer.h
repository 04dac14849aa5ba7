// Layers computed by oneDNN.
#pragma once

#include <optional>

#include "tensors/tensor.h"

namespace convguide {

// Whether oneDNN has such a layer. Where padding does not count, it averages only with a dilation of at most the input
// and a padding below the extent of the window. Its transposed convolutions have less than a stride of zeros behind the
// last stamp. It has no ceil mode, and pads with zeros alone; such layers must not be asked about.
bool onednn_has(const Layer& layer);

// The output of `layer` by oneDNN, shaped as ours and computed in single precision. Shapes of `input` and `kernel` as
// in tensor.h; pooling takes no kernel. Throws dnnl::error where onednn_has does not hold.
Tensor onednn_values(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel,
                     const Shape& output_shape);

}  // namespace convguide

#include "tensors/layer_matrix.h"

#include <string>

#include "tensors/layer_shapes.h"
#include "tensors/undone_convolution.h"

namespace convguide {

Result<ConvolutionMatrix> layer_matrix(const Layer& layer) {
  if (layer.padding_mode != PaddingMode::zeros) {
    return failure("padding mode " + std::string(word(layer.padding_mode)),
                   "may put several weights in one cell of the matrix", "use a padding of zeros");
  }
  if (layer.operation != Operation::transposed_convolution) {
    return sliding_axes(layer).and_then([](const std::vector<SlidingAxis>& axes) {
      Shape outputs;
      for (const SlidingAxis& axis : axes) outputs.push_back(axis.output);
      return convolution_matrix(axes, outputs);
    });
  }
  const auto direct = undone_convolution(layer);
  if (!direct) return tl::unexpected(direct.error());
  const auto axes = sliding_axes(*direct);
  if (!axes) return tl::unexpected(axes.error());
  return convolution_matrix(*axes, without_channels(input_shape(layer), 1)).map(transpose);
}

}  // namespace convguide

#include "tensors/transposed_by_matrix.h"

#include "tensors/layer_matrix.h"
#include "tensors/layer_shapes.h"
#include "tensors/undone_convolution.h"

namespace convguide {
namespace {

// Adds Cᵀ·x for one input map and one output map. `channels` names the kernel's plane: input channel, output channel
// inside its group.
void add_product(const ConvolutionMatrix& matrix, const Tensor& input, const Tensor& kernel, const Index& channels,
                 Size output_channel, Tensor& output) {
  for (const MatrixEntry& entry : matrix.entries) {
    Index weight = channels;
    weight.insert(weight.end(), entry.weight.begin(), entry.weight.end());
    output.values[output_channel * matrix.rows + entry.row] +=
        kernel.values[offset(kernel.shape, weight)] * input.values[channels.front() * matrix.columns + entry.column];
  }
}

}  // namespace

Result<Tensor> transpose_by_matrix(const Layer& layer, const Tensor& input, const Tensor& kernel) {
  const auto checked = check_values(layer, input, kernel);
  if (!checked) return tl::unexpected(checked.error());
  const auto direct = undone_convolution(layer);
  if (!direct) return tl::unexpected(direct.error());
  const auto matrix = layer_matrix(layer);
  if (!matrix) return tl::unexpected(matrix.error());
  auto output = zeros(input_shape(*direct));
  if (!output) return output;

  const Size inputs_per_group = layer.input_channels / layer.groups;
  const Size outputs_per_group = layer.output_channels / layer.groups;
  for (Size from = 0; from < layer.input_channels; ++from) {
    for (Size channel = 0; channel < outputs_per_group; ++channel) {
      const Size to = from / inputs_per_group * outputs_per_group + channel;
      add_product(*matrix, input, kernel, {from, channel}, to, *output);
    }
  }
  return output;
}

}  // namespace convguide

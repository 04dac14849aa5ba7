#include "tensors/direct_convolution.h"

#include "tensors/layer_shapes.h"
#include "tensors/window.h"

namespace convguide {
namespace {

// Where one product stands: offsets inside one plane of the input, the kernel and the output.
struct Product {
  std::size_t input;
  std::size_t weight;
  std::size_t output;
};

// Sizes that are the same for the whole convolution.
struct Planes {
  std::size_t input_cells;
  std::size_t weights;
  std::size_t output_cells;
};

// Adds the product at one place for every pair of an input and an output channel that are in the same group.
void add_products(const Layer& layer, const Tensor& input, const Tensor& kernel, const Planes& planes,
                  const Product& at, Tensor& output) {
  const Size inputs_per_group = layer.input_channels / layer.groups;
  const Size outputs_per_group = layer.output_channels / layer.groups;
  for (Size to = 0; to < layer.output_channels; ++to) {
    const Size first_channel = to / outputs_per_group * inputs_per_group;
    double& sum = output.values[to * planes.output_cells + at.output];
    for (Size channel = 0; channel < inputs_per_group; ++channel) {
      sum += kernel.values[(to * inputs_per_group + channel) * planes.weights + at.weight] *
             input.values[(first_channel + channel) * planes.input_cells + at.input];
    }
  }
}

}  // namespace

Result<Tensor> convolve(const Layer& layer, const Tensor& input, const Tensor& kernel) {
  const auto checked = check_values(layer, input, kernel);
  if (!checked) return tl::unexpected(checked.error());
  const auto axes = sliding_axes(layer);
  if (!axes) return tl::unexpected(axes.error());

  const Shape input_plane = without_channels(input.shape, 1);
  const Shape kernel_plane = without_channels(kernel.shape, 2);
  const Shape output_plane = count_placements(*axes);
  Shape output_shape = output_plane;
  output_shape.insert(output_shape.begin(), layer.output_channels);
  auto output = zeros(output_shape);
  if (!output) return output;

  const Planes planes = {.input_cells = input.values.size() / layer.input_channels,
                         .weights = kernel.values.size() / (kernel.shape[0] * kernel.shape[1]),
                         .output_cells = output->values.size() / layer.output_channels};
  Index cell(output_plane.size(), 0);
  do {
    const std::size_t output_cell = offset(output_plane, cell);
    visit_window(*axes, cell, [&](const Tap& tap) {
      if (tap.input.empty()) return;
      const Product at = {
          .input = offset(input_plane, tap.input), .weight = offset(kernel_plane, tap.weight), .output = output_cell};
      add_products(layer, input, kernel, planes, at, *output);
    });
  } while (advance(cell, output_plane));
  return output;
}

}  // namespace convguide

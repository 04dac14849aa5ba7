#include "tensors/transposed_by_scatter.h"

#include <algorithm>

#include "tensors/layer_shapes.h"
#include "tensors/window.h"

namespace convguide {
namespace {

// The stamps along each axis: the window that reads from the output, before anything is cropped.
std::vector<SlidingAxis> stamps(const Layer& layer) {
  std::vector<SlidingAxis> axes;
  for (const Axis& axis : layer.axes) {
    axes.push_back({.kernel = axis.kernel, .dilation = axis.dilation, .stride = axis.stride});
  }
  return axes;
}

// How many cells the stamps of all `input` cells cover along one axis.
Size covered(const SlidingAxis& stamp, Size input) {
  Size furthest = 0;
  for (Size cell = 0; cell < input; ++cell) {
    visit_window({stamp}, {cell}, [&](const Tap& tap) { furthest = std::max(furthest, tap.position.front()); });
  }
  return furthest + 1;
}

// Adds one stamp of one input cell to all output channels of its group.
void add_stamp(const Layer& layer, const Tensor& input, const Tensor& kernel, const Index& from, const Tap& tap,
               Tensor& canvas) {
  const Size inputs_per_group = layer.input_channels / layer.groups;
  const Size outputs_per_group = layer.output_channels / layer.groups;
  const Size first_channel = from.front() / inputs_per_group * outputs_per_group;
  const double value = input.values[offset(input.shape, from)];
  Index weight = {from.front(), 0};
  weight.insert(weight.end(), tap.weight.begin(), tap.weight.end());
  Index to = {0};
  to.insert(to.end(), tap.position.begin(), tap.position.end());
  for (Size channel = 0; channel < outputs_per_group; ++channel) {
    weight[1] = channel;
    to[0] = first_channel + channel;
    canvas.values[offset(canvas.shape, to)] += value * kernel.values[offset(kernel.shape, weight)];
  }
}

// `canvas` with output padding put at its end and the layer's paddings cropped.
Result<Tensor> crop(const Layer& layer, const Tensor& canvas) {
  Shape shape = {canvas.shape.front()};
  for (std::size_t n = 0; n < layer.axes.size(); ++n) {
    const Axis& axis = layer.axes[n];
    shape.push_back(canvas.shape[n + 1] + axis.output_padding - axis.padding_before - axis.padding_after);
  }
  auto output = zeros(shape);
  if (!output) return output;
  Index cell(shape.size(), 0);
  Index from(shape.size());
  do {
    from.front() = cell.front();
    bool stamped = true;
    for (std::size_t n = 0; n < layer.axes.size(); ++n) {
      from[n + 1] = cell[n + 1] + layer.axes[n].padding_before;
      stamped = stamped && from[n + 1] < canvas.shape[n + 1];
    }
    if (stamped) output->values[offset(shape, cell)] = canvas.values[offset(canvas.shape, from)];
  } while (advance(cell, shape));
  return output;
}

}  // namespace

Result<Tensor> transpose_by_scatter(const Layer& layer, const Tensor& input, const Tensor& kernel) {
  const auto checked = check_values(layer, input, kernel);
  if (!checked) return tl::unexpected(checked.error());
  const std::vector<SlidingAxis> axes = stamps(layer);
  Shape shape = {layer.output_channels};
  for (std::size_t n = 0; n < axes.size(); ++n) shape.push_back(covered(axes[n], layer.axes[n].input));
  auto canvas = zeros(shape);
  if (!canvas) return canvas;

  Index from(input.shape.size(), 0);
  do {
    visit_window(axes, without_channels(from, 1),
                 [&](const Tap& tap) { add_stamp(layer, input, kernel, from, tap, *canvas); });
  } while (advance(from, input.shape));
  return crop(layer, *canvas);
}

}  // namespace convguide

#include "tensors/transposed_by_scatter.h"

#include "tensors/layer_shapes.h"
#include "tensors/stamp.h"

namespace convguide {
namespace {

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

// The cells of `canvas` that are kept, with zeros beyond its end.
Result<Tensor> crop(const std::vector<StampedAxis>& axes, const Tensor& canvas) {
  Shape shape = {canvas.shape.front()};
  for (const StampedAxis& axis : axes) shape.push_back(axis.kept_end - axis.kept_begin);
  auto output = zeros(shape);
  if (!output) return output;
  Index cell(shape.size(), 0);
  Index from(shape.size());
  do {
    from.front() = cell.front();
    bool stamped = true;
    for (std::size_t n = 0; n < axes.size(); ++n) {
      from[n + 1] = cell[n + 1] + axes[n].kept_begin;
      stamped = stamped && from[n + 1] < axes[n].covered;
    }
    if (stamped) output->values[offset(shape, cell)] = canvas.values[offset(canvas.shape, from)];
  } while (advance(cell, shape));
  return output;
}

}  // namespace

Result<Tensor> add_stamps(const Layer& layer, const Tensor& input, const Tensor& kernel, Size count) {
  const auto checked = check_values(layer, input, kernel);
  if (!checked) return tl::unexpected(checked.error());
  const std::vector<StampedAxis> axes = stamped_axes(layer);
  Shape shape = {layer.output_channels};
  for (const StampedAxis& axis : axes) shape.push_back(axis.covered);
  auto canvas = zeros(shape);
  if (!canvas) return canvas;
  Index from(input.shape.size(), 0);
  for (Size stamp = 0; stamp < count; ++stamp) {
    visit_stamp(axes, without_channels(from, 1),
                [&](const Tap& tap) { add_stamp(layer, input, kernel, from, tap, *canvas); });
    if (!advance(from, input.shape)) break;
  }
  return canvas;
}

Result<Tensor> transpose_by_scatter(const Layer& layer, const Tensor& input, const Tensor& kernel) {
  return add_stamps(layer, input, kernel, static_cast<Size>(input.values.size())).and_then([&](const Tensor& canvas) {
    return crop(stamped_axes(layer), canvas);
  });
}

}  // namespace convguide

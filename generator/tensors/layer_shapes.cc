#include "tensors/layer_shapes.h"

#include <string>

#include "parameters/size_list.h"

namespace convguide {
namespace {

Result<void> check_shape(const std::string& name, const Shape& given, const Shape& wanted) {
  if (given == wanted) return {};
  return failure(name + " of shape " + print_sizes(given),
                 "does not suit the layer, whose " + name + " has shape " + print_sizes(wanted),
                 "give values of that shape, channels first");
}

}  // namespace

Shape input_shape(const Layer& layer) {
  Shape shape = {layer.input_channels};
  for (const Axis& axis : layer.axes) shape.push_back(axis.input);
  return shape;
}

Shape kernel_shape(const Layer& layer) {
  Shape shape;
  if (layer.operation == Operation::convolution) {
    shape = {layer.output_channels, layer.input_channels / layer.groups};
  }
  if (layer.operation == Operation::transposed_convolution) {
    shape = {layer.input_channels, layer.output_channels / layer.groups};
  }
  for (const Axis& axis : layer.axes) shape.push_back(axis.kernel);
  return shape;
}

Shape without_channels(const Shape& shape, std::size_t channel_axes) {
  return {shape.begin() + static_cast<std::ptrdiff_t>(channel_axes), shape.end()};
}

Result<void> check_values(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel) {
  const auto checked = check_shape("input", input.shape, input_shape(layer));
  if (!checked) return checked;
  if (is_pooling(layer.operation)) {
    if (!kernel) return {};
    return failure("kernel of shape " + print_sizes(kernel->shape),
                   "has no place in " + std::string(name_in_text(layer.operation)) + ", which has no weights",
                   "leave the kernel out");
  }
  if (!kernel) {
    return failure("the kernel's values", "are missing", "give values of shape " + print_sizes(kernel_shape(layer)));
  }
  return check_shape("kernel", kernel->shape, kernel_shape(layer));
}

}  // namespace convguide

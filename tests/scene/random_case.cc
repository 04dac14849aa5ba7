#include "random_case.h"

#include "random_numbers.h"
#include "tensors/layer_shapes.h"

namespace convguide {
namespace {

Tensor random_values(std::mt19937& generator, const Shape& shape) {
  Tensor tensor = zeros(shape).value();
  for (double& value : tensor.values) value = static_cast<double>(random_size(generator, -4, 4));
  return tensor;
}

}  // namespace

Case random_case(std::mt19937& generator, Operation operation, std::size_t axes, Size most_maps) {
  for (;;) {
    Layer layer = {.operation = operation, .axes = {}};
    for (std::size_t axis = 0; axis < axes; ++axis) {
      layer.axes.push_back({.input = random_size(generator, 1, 5),
                            .kernel = random_size(generator, 1, 4),
                            .stride = random_size(generator, 1, 3),
                            .padding_before = random_size(generator, 0, 4),
                            .padding_after = random_size(generator, 0, 4),
                            .dilation = random_size(generator, 1, 2)});
      if (operation == Operation::transposed_convolution) {
        layer.axes.back().output_padding = random_size(generator, 0, 2);
      }
    }
    layer.groups = is_pooling(operation) ? 1 : random_size(generator, 1, most_maps);
    layer.input_channels = layer.groups * random_size(generator, 1, most_maps);
    layer.output_channels =
        is_pooling(operation) ? layer.input_channels : layer.groups * random_size(generator, 1, most_maps);
    const Tensor input = random_values(generator, input_shape(layer));
    const auto kernel = is_pooling(operation) ? std::optional<Tensor>() : random_values(generator, kernel_shape(layer));
    if (auto made = make_case(layer, input, kernel)) return *made;
  }
}

}  // namespace convguide

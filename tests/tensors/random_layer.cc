#include "random_layer.h"

#include <algorithm>

#include "arithmetic/legality.h"
#include "random_numbers.h"

namespace convguide {

Tensor random_tensor(std::mt19937& generator, const Shape& shape) {
  Tensor tensor = zeros(shape).value();
  for (double& value : tensor.values) value = static_cast<double>(random_size(generator, -4, 4));
  return tensor;
}

Layer random_layer(std::mt19937& generator, Operation operation, std::size_t dims, const LargestSizes& largest) {
  for (;;) {
    Layer layer = {.operation = operation, .axes = {}};
    for (std::size_t axis = 0; axis < dims; ++axis) {
      layer.axes.push_back({.input = random_size(generator, 1, largest.input),
                            .kernel = random_size(generator, 1, largest.kernel),
                            .stride = random_size(generator, 1, largest.stride),
                            .padding_before = random_size(generator, 0, largest.padding),
                            .padding_after = random_size(generator, 0, largest.padding),
                            .dilation = random_size(generator, 1, largest.dilation)});
      if (operation == Operation::transposed_convolution)
        layer.axes.back().output_padding = random_size(generator, 0, 2);
    }
    layer.groups = is_pooling(operation) ? 1 : random_size(generator, 1, 3);
    layer.input_channels = layer.groups * random_size(generator, 1, 2);
    layer.output_channels = layer.groups * random_size(generator, 1, 2);
    if (check_layer(layer)) return layer;
  }
}

Layer random_layer_with_modes(std::mt19937& generator, Operation operation, std::size_t dims) {
  for (;;) {
    Layer layer = random_layer(generator, operation, dims);
    if (operation == Operation::convolution) layer.padding_mode = all_padding_modes[random_size(generator, 0, 3)];
    if (operation == Operation::average_pooling) layer.counts_padding = random_size(generator, 0, 1) == 1;
    const bool ceil_mode = is_pooling(operation) && random_size(generator, 0, 1) == 1;
    for (Axis& axis : layer.axes) axis.ceil_mode = ceil_mode;
    if (check_layer(layer)) return layer;
  }
}

}  // namespace convguide

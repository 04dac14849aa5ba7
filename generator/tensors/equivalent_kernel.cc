#include "tensors/equivalent_kernel.h"

namespace convguide {

Tensor equivalent_kernel(const Layer& layer, const Tensor& kernel) {
  const Size inputs_per_group = layer.input_channels / layer.groups;
  const Size outputs_per_group = layer.output_channels / layer.groups;
  Tensor result = {.shape = kernel.shape, .values = std::vector<double>(kernel.values.size())};
  result.shape[0] = layer.output_channels;
  result.shape[1] = inputs_per_group;

  Index from(kernel.shape.size(), 0);
  Index to(kernel.shape.size());
  do {
    const Size group = from[0] / inputs_per_group;
    to[0] = group * outputs_per_group + from[1];
    to[1] = from[0] % inputs_per_group;
    for (std::size_t axis = 2; axis < from.size(); ++axis) to[axis] = kernel.shape[axis] - 1 - from[axis];
    result.values[offset(result.shape, to)] = kernel.values[offset(kernel.shape, from)];
  } while (advance(from, kernel.shape));
  return result;
}

}  // namespace convguide

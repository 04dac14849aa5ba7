#include "scene/map_pairs.h"

namespace convguide {

Span seen_inputs(const Layer& layer, Size output) {
  if (is_pooling(layer.operation)) return {output, output + 1};
  const Size inputs = layer.input_channels / layer.groups;
  const Size group = output / (layer.output_channels / layer.groups);
  return {group * inputs, (group + 1) * inputs};
}

Size kernel_number(const Layer& layer, Size output, Size input) {
  const Size inputs = layer.input_channels / layer.groups;
  const Size outputs = layer.output_channels / layer.groups;
  if (layer.operation == Operation::transposed_convolution) return input * outputs + output % outputs;
  return output * inputs + input % inputs;
}

}  // namespace convguide

// All small layers along one axis: what the properties are checked on.
#pragma once

#include <algorithm>
#include <vector>

#include "arithmetic/legality.h"

namespace convguide {

// Every legal layer of one axis with i up to 12, k up to 6, s up to 4, p up to k on both sides, d up to 3 and, for
// transposed convolutions, every legal output padding.
inline std::vector<Layer> small_layers(Operation operation) {
  std::vector<Layer> layers;
  const auto add_if_legal = [&](const Axis& axis) {
    if (const auto layer = check_layer({.operation = operation, .axes = {axis}})) layers.push_back(*layer);
  };
  for (Size input = 1; input <= 12; ++input) {
    for (Size kernel = 1; kernel <= 6; ++kernel) {
      for (Size stride = 1; stride <= 4; ++stride) {
        for (Size padding = 0; padding <= kernel; ++padding) {
          for (Size dilation = 1; dilation <= 3; ++dilation) {
            const bool transposed = operation == Operation::transposed_convolution;
            const Size output_paddings = transposed ? std::max(stride, dilation) : 1;
            for (Size output_padding = 0; output_padding < output_paddings; ++output_padding) {
              add_if_legal({.input = input,
                            .kernel = kernel,
                            .stride = stride,
                            .padding_before = padding,
                            .padding_after = padding,
                            .dilation = dilation,
                            .output_padding = output_padding});
            }
          }
        }
      }
    }
  }
  return layers;
}

// Every legal layer of one axis with i up to 8, k up to 4, s up to 3, d up to 2 and any paddings up to 6 on each side.
inline std::vector<Layer> small_lopsided_layers(Operation operation) {
  std::vector<Layer> layers;
  constexpr Size sides = 7;
  for (Size input = 1; input <= 8; ++input) {
    for (Size kernel = 1; kernel <= 4; ++kernel) {
      for (Size stride = 1; stride <= 3; ++stride) {
        for (Size dilation = 1; dilation <= 2; ++dilation) {
          for (Size padding = 0; padding < sides * sides; ++padding) {
            const Axis axis = {.input = input,
                               .kernel = kernel,
                               .stride = stride,
                               .padding_before = padding / sides,
                               .padding_after = padding % sides,
                               .dilation = dilation};
            if (const auto layer = check_layer({.operation = operation, .axes = {axis}})) layers.push_back(*layer);
          }
        }
      }
    }
  }
  return layers;
}

// The same layers in ceil mode.
inline std::vector<Layer> in_ceil_mode(std::vector<Layer> layers) {
  for (Layer& layer : layers) {
    for (Axis& axis : layer.axes) axis.ceil_mode = true;
  }
  std::erase_if(layers, [](const Layer& layer) { return !check_layer(layer); });
  return layers;
}

}  // namespace convguide

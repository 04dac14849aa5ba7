// Layers and values to try, the same in every run.
#pragma once

#include <random>

#include "tensors/tensor.h"

namespace convguide {

// A tensor of whole numbers from -4 to 4, so that sums are exact.
Tensor random_tensor(std::mt19937& generator, const Shape& shape);

// The largest sizes that a random layer may have.
struct LargestSizes {
  Size input = 5;
  Size kernel = 3;
  Size stride = 3;
  Size padding = 3;
  Size dilation = 2;
};

// A small legal layer with `dims` axes that differ, paddings that differ on the two sides, and several channels, in
// groups where the operation has a kernel.
Layer random_layer(std::mt19937& generator, Operation operation, std::size_t dims, const LargestSizes& largest = {});

// The same with a random padding mode for convolutions, ceil mode for pooling, and counted padding for averages.
Layer random_layer_with_modes(std::mt19937& generator, Operation operation, std::size_t dims);

}  // namespace convguide

// Numbers to fill maps and kernels with, where nobody gives any.
#pragma once

#include <cstdint>

#include "tensors/tensor.h"

namespace convguide {

// The smallest and the largest number that may come.
struct ValueRange {
  Size least = 0;
  Size most = 9;
};

// Small enough to be added up in one's head, like those of the 2016 guide's numeric figures.
inline constexpr ValueRange usual_input_values = {0, 3};
inline constexpr ValueRange usual_kernel_values = {0, 2};

// A tensor of whole numbers, each as likely as any other. The same seed gives the same numbers on every machine. Fails
// where cell_count fails.
Result<Tensor> random_values(const Shape& shape, const ValueRange& range, std::uint64_t seed);

}  // namespace convguide

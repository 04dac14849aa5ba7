#include "tensors/random_values.h"

#include <random>

namespace convguide {

Result<Tensor> random_values(const Shape& shape, const ValueRange& range, std::uint64_t seed) {
  return zeros(shape).map([&](Tensor tensor) {
    // The engine is the same everywhere; the distributions of the standard library are not. The remainder's bias is
    // below one in 2^60 for such ranges.
    std::mt19937_64 engine(seed);
    const auto count = static_cast<std::uint64_t>(range.most - range.least + 1);
    for (double& value : tensor.values) value = static_cast<double>(range.least + static_cast<Size>(engine() % count));
    return tensor;
  });
}

}  // namespace convguide

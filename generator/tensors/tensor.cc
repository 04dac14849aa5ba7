#include "tensors/tensor.h"

#include <string>

#include "parameters/size_list.h"

namespace convguide {

Result<Size> cell_count(const Shape& shape) {
  Size count = 1;
  for (const Size size : shape) {
    if (size == 0) return 0;
    if (size > most_values / count) {
      return failure("shape " + print_sizes(shape), "has more than " + std::to_string(most_values) + " values",
                     "use smaller sizes or fewer channels");
    }
    count *= size;
  }
  return count;
}

Result<Tensor> zeros(const Shape& shape) {
  return cell_count(shape).map([&](Size count) {
    return Tensor{.shape = shape, .values = std::vector<double>(static_cast<std::size_t>(count), 0.0)};
  });
}

std::size_t offset(const Shape& shape, const Index& index) {
  Size cell = 0;
  for (std::size_t axis = 0; axis < shape.size(); ++axis) cell = cell * shape[axis] + index[axis];
  return static_cast<std::size_t>(cell);
}

bool advance(Index& index, const Shape& shape) {
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    if (++index[axis] < shape[axis]) return true;
    index[axis] = 0;
  }
  return false;
}

Index index_of_step(const Shape& shape, Size step) {
  Index index(shape.size(), 0);
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    index[axis] = step % shape[axis];
    step /= shape[axis];
  }
  return index;
}

}  // namespace convguide

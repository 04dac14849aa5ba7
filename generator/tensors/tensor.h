// An array of numbers with a shape.
#pragma once

#include <cstddef>
#include <vector>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// Sizes of the axes, the slowest first. Maps are (channels, axis 1, …, axis N); kernels of a convolution are
// (output channels, input channels / groups, axis 1, …, axis N), and of a transposed convolution
// (input channels, output channels / groups, axis 1, …, axis N), as frameworks store them.
using Shape = std::vector<Size>;

// One position in an array: an index for each axis.
using Index = std::vector<Size>;

// Values are doubles, which hold every whole number up to 2^53 exactly.
struct Tensor {
  Shape shape;
  std::vector<double> values;  // as many as cell_count(shape), the last axis running fastest

  bool operator==(const Tensor&) const = default;
};

// The most values that a tensor may hold (512 MiB of doubles).
inline constexpr Size most_values = Size{1} << 26;

// The product of the sizes. Fails where it is above most_values, naming the shape.
Result<Size> cell_count(const Shape& shape);

// A tensor of zeros. Fails where cell_count fails.
Result<Tensor> zeros(const Shape& shape);

// Where the value at `index` stands in the values of a tensor of that shape. The index must lie inside the shape.
std::size_t offset(const Shape& shape, const Index& index);

// Moves `index` on to the one that follows it in row-major order inside `shape`. After the last one it starts again
// from the first and gives false. No size may be zero.
bool advance(Index& index, const Shape& shape);

// The position of step `step` (from 0) in row-major order inside `shape`.
Index index_of_step(const Shape& shape, Size step);

}  // namespace convguide

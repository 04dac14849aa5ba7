#include "tensors/equivalent_input.h"

#include "tensors/layer_shapes.h"
#include "tensors/window.h"

namespace convguide {

Result<Tensor> equivalent_input(const std::vector<SlidingAxis>& axes, const Tensor& input) {
  Shape shape = {input.shape.front()};
  for (const SlidingAxis& axis : axes) shape.push_back(end_position(axis) - first_position(axis));
  auto result = zeros(shape);
  if (!result) return result;

  Index cell(shape.size(), 0);
  Index position(axes.size());
  Index source(shape.size());
  do {
    source.front() = cell.front();
    for (std::size_t n = 0; n < axes.size(); ++n) {
      position[n] = first_position(axes[n]) + cell[n + 1];
      source[n + 1] = position[n] / axes[n].stretch;
    }
    if (kind_at(axes, position) == CellKind::input) {
      result->values[offset(shape, cell)] = input.values[offset(input.shape, source)];
    }
  } while (advance(cell, shape));
  return result;
}

}  // namespace convguide

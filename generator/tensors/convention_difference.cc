#include "tensors/convention_difference.h"

#include <algorithm>

#include "tensors/layer_shapes.h"
#include "tensors/random_values.h"
#include "tensors/window.h"

namespace convguide {
namespace {

// Whether all windows together hold at most most_compared_products cells.
bool is_quick(const std::vector<SlidingAxis>& axes) {
  Size products = 1;
  for (const SlidingAxis& axis : axes) {
    for (const Size factor : {axis.output, axis.kernel, axis.input}) {
      if (factor > most_compared_products) return false;
    }
    for (const Size factor : {axis.output, axis.kernel}) {
      if (products > most_compared_products / factor) return false;
      products *= factor;
    }
  }
  return true;
}

// The kernel turned by 180 degrees along all its axes but those of channels.
Tensor turned(const Tensor& kernel) {
  Tensor result = kernel;
  const std::size_t plane = kernel.values.size() / (kernel.shape[0] * kernel.shape[1]);
  for (auto begin = result.values.begin(); begin != result.values.end(); begin += static_cast<std::ptrdiff_t>(plane)) {
    std::reverse(begin, begin + static_cast<std::ptrdiff_t>(plane));
  }
  return result;
}

bool lies_inside(const Index& cell, const Shape& shape) {
  for (std::size_t axis = 0; axis < cell.size(); ++axis) {
    if (cell[axis] >= shape[axis]) return false;
  }
  return true;
}

std::optional<CellReading> reading(const Case& of, const Index& cell) {
  const Tensor& output = *of.output_values;
  if (!lies_inside(cell, output.shape)) return std::nullopt;
  CellReading read = {.value = output.values[offset(output.shape, cell)], .first_read = {}, .last_read = {}};
  visit_window(of.axes, Index(cell.begin() + 1, cell.end()), [&](const Tap& tap) {
    if (tap.kind != CellKind::input) return;
    if (read.first_read.empty()) read.first_read = read.last_read = tap.input;
    for (std::size_t axis = 0; axis < tap.input.size(); ++axis) {
      read.first_read[axis] = std::min(read.first_read[axis], tap.input[axis]);
      read.last_read[axis] = std::max(read.last_read[axis], tap.input[axis]);
    }
  });
  return read;
}

}  // namespace

Result<Case> comparable_case(const Case& of, std::uint64_t seed) {
  if (!is_quick(of.axes)) {
    return failure("the values of this layer", "take too long to compare", "give a smaller layer");
  }
  if (of.output_values) return of;
  Layer layer = of.layer;
  layer.input_channels = layer.output_channels = layer.groups = 1;
  auto input = random_values(input_shape(layer), usual_input_values, seed);
  if (!input) return tl::unexpected(input.error());
  if (is_pooling(layer.operation)) return make_case(layer, *input, std::nullopt);
  return random_values(kernel_shape(layer), usual_kernel_values, seed + 1).and_then([&](const Tensor& kernel) {
    return make_case(layer, *input, kernel);
  });
}

Result<std::optional<FirstDifference>> first_difference(const Case& of, const Convention& convention) {
  Layer layer = convention.layer;
  layer.input_channels = of.layer.input_channels;
  layer.output_channels = of.layer.output_channels;
  layer.groups = of.layer.groups;
  std::optional<Tensor> kernel = of.kernel_values;
  if (kernel && convention.turns_kernel) kernel = turned(*kernel);
  const auto there = make_case(layer, *of.input_values, kernel);
  if (!there) return tl::unexpected(there.error());
  const Shape& shape_here = of.output_values->shape;
  const Shape& shape_there = there->output_values->shape;
  Shape both = shape_here;
  for (std::size_t axis = 0; axis < both.size(); ++axis) both[axis] = std::max(both[axis], shape_there[axis]);
  Index cell(both.size(), 0);
  do {
    const bool is_here = lies_inside(cell, shape_here);
    const bool is_there = lies_inside(cell, shape_there);
    if (!is_here && !is_there) continue;
    if (is_here && is_there &&
        of.output_values->values[offset(shape_here, cell)] == there->output_values->values[offset(shape_there, cell)]) {
      continue;
    }
    return FirstDifference{cell, reading(of, cell), reading(*there, cell)};
  } while (advance(cell, both));
  return std::nullopt;
}

}  // namespace convguide

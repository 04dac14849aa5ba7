#include "tensors/pooling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "parameters/size_list.h"
#include "tensors/layer_shapes.h"
#include "tensors/window.h"

namespace convguide {
namespace {

double maximum(const std::vector<double>& values) {
  double largest = -std::numeric_limits<double>::infinity();
  for (const double value : values) {
    if (value > largest || std::isnan(value)) largest = value;
  }
  return largest;
}

double average(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Where the input cells under a window stand inside one plane of the input.
std::vector<std::size_t> cells_under_window(const std::vector<SlidingAxis>& axes, const Shape& input_plane,
                                            const Index& output) {
  std::vector<std::size_t> cells;
  visit_window(axes, output, [&](const Tap& tap) {
    if (tap.kind == CellKind::input) cells.push_back(offset(input_plane, tap.input));
  });
  return cells;
}

}  // namespace

Result<Tensor> pool(const Layer& layer, const Tensor& input) {
  const auto checked = check_values(layer, input, std::nullopt);
  if (!checked) return tl::unexpected(checked.error());
  const auto axes = sliding_axes(layer);
  if (!axes) return tl::unexpected(axes.error());

  const Shape input_plane = without_channels(input.shape, 1);
  const Shape output_plane = count_placements(*axes);
  Shape output_shape = output_plane;
  output_shape.insert(output_shape.begin(), layer.input_channels);
  auto output = zeros(output_shape);
  if (!output) return output;

  const std::size_t input_cells = input.values.size() / layer.input_channels;
  const std::size_t output_cells = output->values.size() / layer.input_channels;
  Index cell(output_plane.size(), 0);
  do {
    const std::vector<std::size_t> pooled = cells_under_window(*axes, input_plane, cell);
    if (pooled.empty()) {
      return failure("the window of output cell " + print_sizes(cell), "holds padding alone",
                     "use less padding or less dilation");
    }
    std::vector<double> values(pooled.size());
    for (Size channel = 0; channel < layer.input_channels; ++channel) {
      std::transform(pooled.begin(), pooled.end(), values.begin(),
                     [&](std::size_t at) { return input.values[channel * input_cells + at]; });
      output->values[channel * output_cells + offset(output_plane, cell)] =
          layer.operation == Operation::max_pooling ? maximum(values) : average(values);
    }
  } while (advance(cell, output_plane));
  return output;
}

}  // namespace convguide

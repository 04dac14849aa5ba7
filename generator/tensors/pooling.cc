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

// What is under a window.
struct Pooled {
  std::vector<std::size_t> cells;  // where the input cells stand inside one plane of the input
  Size divisor = 0;
};

Pooled pooled_at(const std::vector<SlidingAxis>& axes, const Shape& input_plane, const Index& output,
                 bool counts_padding) {
  Pooled pooled;
  visit_window(axes, output, [&](const Tap& tap) {
    if (tap.kind == CellKind::input) pooled.cells.push_back(offset(input_plane, tap.input));
    if (counts_in_average(tap.kind, counts_padding)) ++pooled.divisor;
  });
  return pooled;
}

double average(const std::vector<double>& values, Size divisor) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(divisor);
}

}  // namespace

bool counts_in_average(CellKind kind, bool counts_padding) {
  return kind == CellKind::input || (counts_padding && kind == CellKind::padding);
}

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
    const Pooled pooled = pooled_at(*axes, input_plane, cell, layer.counts_padding);
    if (pooled.cells.empty()) {
      return failure("the window of output cell " + print_sizes(cell), "holds padding alone",
                     "use less padding or less dilation");
    }
    std::vector<double> values(pooled.cells.size());
    for (Size channel = 0; channel < layer.input_channels; ++channel) {
      std::transform(pooled.cells.begin(), pooled.cells.end(), values.begin(),
                     [&](std::size_t at) { return input.values[channel * input_cells + at]; });
      output->values[channel * output_cells + offset(output_plane, cell)] =
          layer.operation == Operation::max_pooling ? maximum(values) : average(values, pooled.divisor);
    }
  } while (advance(cell, output_plane));
  return output;
}

}  // namespace convguide

#include "tensors/touches.h"

#include <algorithm>
#include <string>

#include "tensors/stamp.h"

namespace convguide {
namespace {

// Whether every cell that no edge is near to has as many weights that may fall on it: stamps a stride apart put weight
// `tap` on the cells that leave the rest tap · dilation.
bool is_even_inside(const Axis& axis) {
  std::vector<Size> weights(static_cast<std::size_t>(axis.stride), 0);
  for (Size tap = 0; tap < axis.kernel; ++tap) ++weights[static_cast<std::size_t>(tap * axis.dilation % axis.stride)];
  return std::all_of(weights.begin(), weights.end(), [&](Size count) { return count == weights.front(); });
}

bool all_equal(const std::vector<Size>& counts) {
  return std::all_of(counts.begin(), counts.end(), [&](Size count) { return count == counts.front(); });
}

}  // namespace

Result<Touches> touches_along(const Axis& axis) {
  const auto too_long = failure("an axis of " + std::to_string(axis.input) + " stamps",
                                "is too long for counting what they touch", "use smaller sizes");
  if (axis.input > most_touches / axis.kernel || axis.stride > most_touches) return too_long;
  const std::vector<StampedAxis> stamped =
      stamped_axes({.operation = Operation::transposed_convolution, .axes = {axis}});
  const StampedAxis& along = stamped.front();
  const Size output = along.kept_end - along.kept_begin;
  if (output > most_touches) return too_long;
  Touches touches = {.counts = std::vector<Size>(static_cast<std::size_t>(output), 0)};
  for (Size cell = 0; cell < axis.input; ++cell) {
    visit_stamp(stamped, {cell}, [&](const Tap& tap) {
      const Size kept = tap.position.front() - along.kept_begin;
      if (kept >= 0 && kept < output) ++touches.counts[static_cast<std::size_t>(kept)];
    });
  }
  if (!all_equal(touches.counts)) {
    touches.evenness = is_even_inside(axis) ? Evenness::even_inside : Evenness::uneven;
  }
  return touches;
}

Result<Tensor> touch_counts(const Layer& layer) {
  std::vector<Touches> along;
  Shape shape;
  for (const Axis& axis : layer.axes) {
    const auto touches = touches_along(axis);
    if (!touches) return tl::unexpected(touches.error());
    along.push_back(*touches);
    shape.push_back(static_cast<Size>(touches->counts.size()));
  }
  auto counts = zeros(shape);
  if (!counts) return counts;
  Index cell(shape.size(), 0);
  do {
    Size product = 1;
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
      product *= along[axis].counts[static_cast<std::size_t>(cell[axis])];
    }
    counts->values[offset(shape, cell)] = static_cast<double>(product);
  } while (advance(cell, shape));
  return counts;
}

}  // namespace convguide

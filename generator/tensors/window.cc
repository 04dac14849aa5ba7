#include "tensors/window.h"

#include <algorithm>

namespace convguide {

CellKind kind_at(const SlidingAxis& axis, Size position) {
  if (position < 0 || position >= axis.stretched_input + axis.extra) return CellKind::padding;
  if (position >= axis.stretched_input) return CellKind::extra;
  return position % axis.stretch == 0 ? CellKind::input : CellKind::inserted_zero;
}

CellKind kind_at(const std::vector<SlidingAxis>& axes, const Index& position) {
  CellKind kind = CellKind::input;
  for (std::size_t axis = 0; axis < axes.size(); ++axis) kind = std::max(kind, kind_at(axes[axis], position[axis]));
  return kind;
}

void visit_window(const std::vector<SlidingAxis>& axes, const Index& output,
                  const std::function<void(const Tap&)>& visit) {
  Shape taps_along;
  for (const SlidingAxis& axis : axes) taps_along.push_back(axis.kernel);
  Index tap_along(axes.size(), 0);
  Tap tap = {.weight = Index(axes.size()), .position = Index(axes.size()), .input = {}};
  do {
    for (std::size_t n = 0; n < axes.size(); ++n) {
      const SlidingAxis& axis = axes[n];
      tap.weight[n] = axis.rotated ? axis.kernel - 1 - tap_along[n] : tap_along[n];
      tap.position[n] = first_position(axis) + output[n] * axis.stride + tap_along[n] * axis.dilation;
    }
    tap.kind = kind_at(axes, tap.position);
    tap.input.clear();
    if (tap.kind == CellKind::input) {
      for (std::size_t n = 0; n < axes.size(); ++n) tap.input.push_back(tap.position[n] / axes[n].stretch);
    }
    visit(tap);
  } while (advance(tap_along, taps_along));
}

std::vector<Tap> window(const std::vector<SlidingAxis>& axes, const Index& output) {
  std::vector<Tap> taps;
  visit_window(axes, output, [&](const Tap& tap) { taps.push_back(tap); });
  return taps;
}

Size first_position(const SlidingAxis& axis) { return -axis.padding_before; }

Size end_position(const SlidingAxis& axis) { return axis.stretched_input + axis.extra + axis.padding_after; }

Size count_placements(const SlidingAxis& axis) {
  Size count = 0;
  for (Size start = first_position(axis); start + axis.extent <= end_position(axis); start += axis.stride) ++count;
  return count;
}

Shape count_placements(const std::vector<SlidingAxis>& axes) {
  Shape counts;
  for (const SlidingAxis& axis : axes) counts.push_back(count_placements(axis));
  return counts;
}

std::vector<bool> reached_positions(const SlidingAxis& axis) {
  std::vector<bool> reached(static_cast<std::size_t>(end_position(axis) - first_position(axis)), false);
  for (Size output = 0; output < count_placements(axis); ++output) {
    visit_window({axis}, {output}, [&](const Tap& tap) {
      reached[static_cast<std::size_t>(tap.position.front() - first_position(axis))] = true;
    });
  }
  return reached;
}

}  // namespace convguide

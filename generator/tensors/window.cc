#include "tensors/window.h"

#include <algorithm>

#include "arithmetic/evaluate.h"
#include "arithmetic/relationship_table.h"

namespace convguide {

CellKind kind_at(const SlidingAxis& axis, Size position) {
  if (position >= axis.stretched_input + axis.extra + std::max<Size>(0, axis.padding_after)) return CellKind::beyond;
  if (position < 0 || position >= axis.stretched_input + axis.extra) return CellKind::padding;
  if (position >= axis.stretched_input) return CellKind::extra;
  return position % axis.stretch == 0 ? CellKind::input : CellKind::inserted_zero;
}

CellKind kind_at(const std::vector<SlidingAxis>& axes, const Index& position) {
  CellKind kind = CellKind::input;
  for (std::size_t axis = 0; axis < axes.size(); ++axis) kind = std::max(kind, kind_at(axes[axis], position[axis]));
  return kind;
}

std::optional<Size> shown_cell(const SlidingAxis& axis, Size position) {
  const CellKind kind = kind_at(axis, position);
  if (kind == CellKind::input) return position / axis.stretch;
  if (kind != CellKind::padding) return std::nullopt;
  const Relationship* row = padding_relationship(axis.padding_mode);
  if (row == nullptr) return std::nullopt;  // zeros
  return value_of(row->besides.letters.front().value, {{"i", axis.input}, {"q", position}});
}

Index shown_cell(const std::vector<SlidingAxis>& axes, const Index& position) {
  Index cell;
  for (std::size_t axis = 0; axis < axes.size(); ++axis) {
    const auto shown = shown_cell(axes[axis], position[axis]);
    if (!shown) return {};
    cell.push_back(*shown);
  }
  return cell;
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
    tap.input = shown_cell(axes, tap.position);
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
  Size start = first_position(axis);
  Size covered_end = start;
  for (; start + axis.extent <= end_position(axis); start += axis.stride) {
    covered_end = start + axis.extent;
    ++count;
  }
  const bool has_rest = count > 0 && covered_end < end_position(axis);
  return axis.ceil_mode && has_rest && start < axis.stretched_input ? count + 1 : count;
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
      if (tap.kind != CellKind::beyond)
        reached[static_cast<std::size_t>(tap.position.front() - first_position(axis))] = true;
    });
  }
  return reached;
}

}  // namespace convguide

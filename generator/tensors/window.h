// Which cells make an output cell: the one place that says so. Values are computed from it and figures drawn from it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "arithmetic/sliding_axis.h"
#include "tensors/tensor.h"

namespace convguide {

// What stands at a position of the padded, stretched input. Where axes meet, a later kind hides an earlier one.
// Beyond the padding is where the last window of ceil mode may reach: nothing stands there.
enum class CellKind { input, inserted_zero, extra, padding, beyond };

// The cell under one weight of the window.
struct Tap {
  Index weight;    // which weight of the kernel multiplies the cell (already rotated for a transposed convolution)
  Index position;  // where the cell lies, counted as in SlidingAxis: from the first cell of the stretched input
  CellKind kind = CellKind::padding;
  // Which input cell it is; for padding, which one it repeats (see PaddingMode). Empty where zero or nothing stands.
  Index input;
};

// The kind of the cell at `position` of one axis.
CellKind kind_at(const SlidingAxis& axis, Size position);

// The kind of the cell at `position` where several axes meet: beyond where any axis is beyond its padding, else padding
// where any has padding, else extra, else an inserted zero, else input.
CellKind kind_at(const std::vector<SlidingAxis>& axes, const Index& position);

// Which input cell shows at `position` of one axis: itself, or the one that the padding repeats; nothing where zero or
// nothing stands. Padding must be at most the input, and below it where the input is mirrored.
std::optional<Size> shown_cell(const SlidingAxis& axis, Size position);

// The input cell that shows at `position` where several axes meet; empty where none does.
Index shown_cell(const std::vector<SlidingAxis>& axes, const Index& position);

// Shows `visit` the cells under the window that makes output cell `output`, one for each weight, in row-major order of
// their positions. Holds one tap at a time, so that a window may be as large as a map.
void visit_window(const std::vector<SlidingAxis>& axes, const Index& output,
                  const std::function<void(const Tap&)>& visit);

// The same cells as a list.
std::vector<Tap> window(const std::vector<SlidingAxis>& axes, const Index& output);

// The first position of the padded axis, and the one behind its last.
Size first_position(const SlidingAxis& axis);
Size end_position(const SlidingAxis& axis);

// How many placements of the window there are, found by walking from the first until the window sticks out of the end.
// In ceil mode one that sticks out counts too, where cells are left for it and it begins before the padding at the end
// (as torch.nn.MaxPool2d has it). Knows no size formula, so that it can check one.
Size count_placements(const SlidingAxis& axis);

// The placements along each axis: the shape of the output, without channels.
Shape count_placements(const std::vector<SlidingAxis>& axes);

// For each position from first_position to end_position: whether some placement's tap falls on it.
std::vector<bool> reached_positions(const SlidingAxis& axis);

}  // namespace convguide

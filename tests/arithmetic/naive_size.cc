#include "naive_size.h"

#include <set>

namespace convguide {
namespace {

Size count_windows(const Axis& axis) {
  const std::set<Size> cells = [&] {
    std::set<Size> positions;
    for (Size cell = -axis.padding_before; cell < axis.input + axis.padding_after; ++cell) positions.insert(cell);
    return positions;
  }();
  Size windows = 0;
  Size next_cell = 0;  // the one behind the last window
  for (Size start = -axis.padding_before; cells.contains(start); start += axis.stride) {
    bool fits = true;
    for (Size tap = 0; tap < axis.kernel; ++tap) fits = fits && cells.contains(start + tap * axis.dilation);
    if (fits) {
      ++windows;
      next_cell = start + (axis.kernel - 1) * axis.dilation + 1;
    }
  }
  const Size next_start = windows * axis.stride - axis.padding_before;
  const bool one_more = axis.ceil_mode && cells.contains(next_cell) && next_start < axis.input;
  return one_more ? windows + 1 : windows;
}

Size count_stamped(const Axis& axis) {
  std::set<Size> cells;
  for (Size stamp = 0; stamp < axis.input; ++stamp) {
    for (Size tap = 0; tap < axis.kernel; ++tap) cells.insert(stamp * axis.stride + tap * axis.dilation);
  }
  Size left = 0;
  for (Size cell = axis.padding_before; cell <= *cells.rbegin() + axis.output_padding - axis.padding_after; ++cell) {
    ++left;
  }
  return left;
}

}  // namespace

Size naive_size(Operation operation, const Axis& axis) {
  return operation == Operation::transposed_convolution ? count_stamped(axis) : count_windows(axis);
}

}  // namespace convguide

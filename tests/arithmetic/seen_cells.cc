#include "seen_cells.h"

#include "naive_size.h"

namespace convguide {
namespace {

void look(Seen& by, const std::vector<Seen>& map, Size at) {
  if (at < 0 || at >= static_cast<Size>(map.size())) {
    by.reaches_padding = true;
    return;
  }
  const Seen& cell = map[static_cast<std::size_t>(at)];
  by.cells.insert(cell.cells.begin(), cell.cells.end());
  by.reaches_padding = by.reaches_padding || cell.reaches_padding;
}

// A window gathers what lies under its taps.
void gather(std::vector<Seen>& made, const std::vector<Seen>& map, const Axis& axis) {
  Size corner = -axis.padding_before;
  for (Seen& cell : made) {
    for (Size tap = 0; tap < axis.kernel; ++tap) look(cell, map, corner + tap * axis.dilation);
    corner += axis.stride;
  }
}

// Each cell of the input is stamped onto the output. The input goes on at both ends, as cells that are not there.
void scatter(std::vector<Seen>& made, const std::vector<Seen>& map, const Axis& axis) {
  const Size beyond = axis.kernel * axis.dilation + axis.padding_before + axis.padding_after + axis.output_padding;
  for (Size at = -beyond; at < static_cast<Size>(map.size()) + beyond; ++at) {
    for (Size tap = 0; tap < axis.kernel; ++tap) {
      const Size to = at * axis.stride + tap * axis.dilation - axis.padding_before;
      if (to >= 0 && to < static_cast<Size>(made.size())) look(made[static_cast<std::size_t>(to)], map, at);
    }
  }
}

}  // namespace

std::vector<Seen> seen_cells(const std::vector<Layer>& stack) {
  std::vector<Seen> map;
  for (Size cell = 0; cell < stack.front().axes.front().input; ++cell) map.push_back({{cell}, false});
  for (const Layer& layer : stack) {
    const Axis& axis = layer.axes.front();
    std::vector<Seen> made(static_cast<std::size_t>(naive_size(layer.operation, axis)));
    if (layer.operation == Operation::transposed_convolution) {
      scatter(made, map, axis);
    } else {
      gather(made, map, axis);
    }
    map = std::move(made);
  }
  return map;
}

}  // namespace convguide

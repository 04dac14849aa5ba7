#include "scene/tilted_plane.h"

namespace convguide {
namespace {

// One row to the front moves a cell this far to the left and down, in cell widths.
constexpr double row_left = 0.40;
constexpr double row_down = 0.46;

}  // namespace

Lattice tilted_lattice(double cell) {
  return {.origin = {}, .column_step = {cell, 0}, .row_step = {-row_left * cell, row_down * cell}};
}

Point centre(const Lattice& lattice, const CellRange& range) {
  return corner(lattice, static_cast<double>(range.top + range.bottom) / 2,
                static_cast<double>(range.left + range.right) / 2);
}

Item projection(const Lattice& input, const CellRange& window, const Lattice& output, Cell cell) {
  const auto below = mark_outline(input, window);
  const auto above = mark_outline(output, {cell.row, cell.column, cell.row + 1, cell.column + 1});
  Lines lines = {.segments = {}, .role = Role::kernel_ink, .stroke = Stroke::hairline};
  for (std::size_t at = 0; at < below.size(); ++at) lines.segments.push_back({below[at], above[at]});
  return lines;
}

}  // namespace convguide

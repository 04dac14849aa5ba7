#include "scene/lattice.h"

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

// The least side of a mark, in points.
constexpr double smallest_mark = 3.5;

std::vector<Point> corners(const Lattice& lattice, double top, double left, double bottom, double right) {
  return {corner(lattice, top, left), corner(lattice, top, right), corner(lattice, bottom, right),
          corner(lattice, bottom, left)};
}

}  // namespace

Point corner(const Lattice& lattice, double row, double column) {
  return lattice.origin + row * lattice.row_step + column * lattice.column_step;
}

Point middle(const Lattice& lattice, Size row, Size column) {
  return corner(lattice, static_cast<double>(row) + 0.5, static_cast<double>(column) + 0.5);
}

double cell_side(const Lattice& lattice) { return std::abs(lattice.column_step.x); }

bool tells_cells(const Lattice& lattice) { return cell_side(lattice) >= smallest_told_cell; }

Lattice half_turn(const Lattice& lattice, const CellRange& range) {
  return {.origin = corner(lattice, static_cast<double>(range.top + range.bottom),
                           static_cast<double>(range.left + range.right)),
          .column_step = -1 * lattice.column_step,
          .row_step = -1 * lattice.row_step};
}

std::vector<Point> outline(const Lattice& lattice, const CellRange& range) {
  return corners(lattice, static_cast<double>(range.top), static_cast<double>(range.left),
                 static_cast<double>(range.bottom), static_cast<double>(range.right));
}

std::vector<Point> mark_outline(const Lattice& lattice, const CellRange& range) {
  const auto half = [](Size cells, const Point& step) {
    return std::max(static_cast<double>(cells), smallest_mark / std::hypot(step.x, step.y)) / 2;
  };
  const double middle_row = static_cast<double>(range.top + range.bottom) / 2;
  const double middle_column = static_cast<double>(range.left + range.right) / 2;
  const double rows = half(range.rows(), lattice.row_step);
  const double columns = half(range.columns(), lattice.column_step);
  return corners(lattice, middle_row - rows, middle_column - columns, middle_row + rows, middle_column + columns);
}

std::vector<Segment> grid_lines(const Lattice& lattice, const CellRange& range) {
  const auto top = static_cast<double>(range.top);
  const auto left = static_cast<double>(range.left);
  const auto bottom = static_cast<double>(range.bottom);
  const auto right = static_cast<double>(range.right);
  std::vector<Segment> lines;
  for (Size row = range.top; row <= range.bottom; ++row) {
    const auto at = static_cast<double>(row);
    lines.push_back({corner(lattice, at, left), corner(lattice, at, right)});
  }
  for (Size column = range.left; column <= range.right; ++column) {
    const auto at = static_cast<double>(column);
    lines.push_back({corner(lattice, top, at), corner(lattice, bottom, at)});
  }
  return lines;
}

}  // namespace convguide

#include "scene/lattice.h"

namespace convguide {

Point corner(const Lattice& lattice, double row, double column) {
  return lattice.origin + row * lattice.row_step + column * lattice.column_step;
}

Point middle(const Lattice& lattice, Size row, Size column) {
  return corner(lattice, static_cast<double>(row) + 0.5, static_cast<double>(column) + 0.5);
}

std::vector<Point> outline(const Lattice& lattice, const CellRange& range) {
  const auto top = static_cast<double>(range.top);
  const auto left = static_cast<double>(range.left);
  const auto bottom = static_cast<double>(range.bottom);
  const auto right = static_cast<double>(range.right);
  return {corner(lattice, top, left), corner(lattice, top, right), corner(lattice, bottom, right),
          corner(lattice, bottom, left)};
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

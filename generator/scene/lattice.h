// A grid of cells laid flat on the page or tilted into space: where its corners are, and shapes between them.
#pragma once

#include <vector>

#include "parameters/layer.h"
#include "scene/scene.h"

namespace convguide {

// Corner (row, column) lies at origin + row * row_step + column * column_step.
struct Lattice {
  Point origin;
  Point column_step;
  Point row_step;
};

// A rectangle of cells: rows [top, bottom) and columns [left, right).
struct CellRange {
  Size top = 0;
  Size left = 0;
  Size bottom = 0;
  Size right = 0;

  Size rows() const { return bottom - top; }
  Size columns() const { return right - left; }

  bool operator==(const CellRange&) const = default;
};

// The corner, which need not be whole: (0.5, 0.5) is the middle of the first cell.
Point corner(const Lattice& lattice, double row, double column);

// The middle of a cell.
Point middle(const Lattice& lattice, Size row, Size column);

// The side of a cell along a row, in points.
double cell_side(const Lattice& lattice);

// Cells smaller than this, in points, are not drawn one by one: a map is then its outline.
inline constexpr double smallest_told_cell = 3;
bool tells_cells(const Lattice& lattice);

// The lattice turned by a half around the middle of a range.
Lattice half_turn(const Lattice& lattice, const CellRange& range);

// The outline of a range, from its first corner clockwise as seen on the flat grid.
std::vector<Point> outline(const Lattice& lattice, const CellRange& range);

// The same around a range that should stand out, grown around its middle where it would be too small to see.
std::vector<Point> mark_outline(const Lattice& lattice, const CellRange& range);

// The lines of the grid over `range`, border included, each of them once.
std::vector<Segment> grid_lines(const Lattice& lattice, const CellRange& range);

}  // namespace convguide

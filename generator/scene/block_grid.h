// A matrix or an unrolled map as a grid of cells, in blocks that stand a little apart: a block for each row of a map.
#pragma once

#include <vector>

#include "scene/lattice.h"
#include "scene/scene.h"

namespace convguide {

struct BlockGrid {
  Point origin = {};
  Size rows = 1;
  Size columns = 1;
  Size rows_in_block = 1;
  Size columns_in_block = 1;
  double cell_width = 1;
  double cell_height = 1;
  double column_gap = 0;  // between two blocks side by side, in points
  double row_gap = 0;     // between two blocks one above the other, in points
};

double width_of(const BlockGrid& grid);
double height_of(const BlockGrid& grid);

// Where the cell's first corner lies, and its middle.
Point cell_corner(const BlockGrid& grid, Size row, Size column);
Point cell_middle(const BlockGrid& grid, Size row, Size column);

// The outline around a range of cells, gaps between its blocks included.
std::vector<Point> outline(const BlockGrid& grid, const CellRange& range);

// The cells of each block, block by block.
std::vector<CellRange> blocks_of(const BlockGrid& grid);

// The grid of each block.
std::vector<Segment> grid_lines(const BlockGrid& grid);

}  // namespace convguide

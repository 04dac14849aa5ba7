#include "scene/block_grid.h"

#include <algorithm>

namespace convguide {
namespace {

// Where cell `at` begins along one axis.
double offset_of(Size at, double side, Size cells_in_block, double gap) {
  const Size gaps = at / cells_in_block;
  return static_cast<double>(at) * side + static_cast<double>(gaps) * gap;
}

double offset_of_column(const BlockGrid& grid, Size column) {
  return offset_of(column, grid.cell_width, grid.columns_in_block, grid.column_gap);
}

double offset_of_row(const BlockGrid& grid, Size row) {
  return offset_of(row, grid.cell_height, grid.rows_in_block, grid.row_gap);
}

}  // namespace

double width_of(const BlockGrid& grid) { return offset_of_column(grid, grid.columns - 1) + grid.cell_width; }

double height_of(const BlockGrid& grid) { return offset_of_row(grid, grid.rows - 1) + grid.cell_height; }

Point cell_corner(const BlockGrid& grid, Size row, Size column) {
  return grid.origin + Point{offset_of_column(grid, column), offset_of_row(grid, row)};
}

Point cell_middle(const BlockGrid& grid, Size row, Size column) {
  return cell_corner(grid, row, column) + Point{grid.cell_width / 2, grid.cell_height / 2};
}

std::vector<Point> outline(const BlockGrid& grid, const CellRange& range) {
  const Point first = cell_corner(grid, range.top, range.left);
  const Point last = cell_corner(grid, range.bottom - 1, range.right - 1) + Point{grid.cell_width, grid.cell_height};
  return {first, {last.x, first.y}, last, {first.x, last.y}};
}

std::vector<CellRange> blocks_of(const BlockGrid& grid) {
  std::vector<CellRange> blocks;
  for (Size row = 0; row < grid.rows; row += grid.rows_in_block) {
    for (Size column = 0; column < grid.columns; column += grid.columns_in_block) {
      blocks.push_back({row, column, row + grid.rows_in_block, column + grid.columns_in_block});
    }
  }
  return blocks;
}

std::vector<Segment> grid_lines(const BlockGrid& grid) {
  std::vector<Segment> lines;
  for (const CellRange& block : blocks_of(grid)) {
    const Lattice lattice = {.origin = cell_corner(grid, block.top, block.left),
                             .column_step = {grid.cell_width, 0},
                             .row_step = {0, grid.cell_height}};
    const auto added = grid_lines(lattice, {0, 0, block.rows(), block.columns()});
    lines.insert(lines.end(), added.begin(), added.end());
  }
  return lines;
}

}  // namespace convguide

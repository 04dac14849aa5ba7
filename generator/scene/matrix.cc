// The view "matrix": the convolution as a matrix, a row for each output cell and a column for each input cell. Blocks
// that belong to one row of the output and one row of the input stand a little apart.

#include <algorithm>
#include <string>

#include "scene/cell_size.h"
#include "scene/flat_case.h"
#include "scene/indexed_letter.h"
#include "scene/kernel_map.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"
#include "tensors/convolution_matrix.h"

namespace convguide {
namespace {

// In cells.
constexpr double block_gap = 0.22;
constexpr double header_distance = 0.25;
constexpr double largest_header = 0.48;

struct Blocks {
  double cell = 1;
  Point origin = {};
  Size columns_in_block = 1;
  Size rows_in_block = 1;

  Point corner_at(Size row, Size column) const {
    const auto offset = [&](Size at, Size block) {
      const Size gaps = at / block;
      return static_cast<double>(at) * cell + static_cast<double>(gaps) * block_gap * cell;
    };
    return {origin.x + offset(column, columns_in_block), origin.y + offset(row, rows_in_block)};
  }
  Point middle_at(Size row, Size column) const { return corner_at(row, column) + Point{cell / 2, cell / 2}; }
  // The grid of the block that begins with the cell.
  Lattice lattice(Size row, Size column) const {
    return {.origin = corner_at(row, column), .column_step = {cell, 0}, .row_step = {0, cell}};
  }
};

// The index of a cell of a map whose rows are `columns` cells long, with as many axes as the case has.
Index cell_index(const FlatCase& flat, Size at, Size columns) {
  if (!flat.has_rows) return {at};
  return {at / columns, at % columns};
}

// The weights of neighbouring cells in a block's row share one polygon.
void add_weights(std::vector<Item>& items, const ConvolutionMatrix& matrix, const Blocks& blocks) {
  for (std::size_t at = 0; at < matrix.entries.size();) {
    const MatrixEntry& first = matrix.entries[at];
    std::size_t end = at + 1;
    const auto continues = [&](const MatrixEntry& entry) {
      const Size expected = first.column + static_cast<Size>(end - at);
      return entry.row == first.row && entry.column == expected &&
             entry.column / blocks.columns_in_block == first.column / blocks.columns_in_block;
    };
    while (end < matrix.entries.size() && continues(matrix.entries[end])) ++end;
    const Lattice lattice = blocks.lattice(first.row, first.column);
    items.emplace_back(
        Polygon{.points = outline(lattice, {0, 0, 1, static_cast<Size>(end - at)}), .fill = Role::kernel_on_input});
    at = end;
  }
}

void add_headers(std::vector<Item>& items, const FlatCase& flat, const ConvolutionMatrix& matrix, const Blocks& blocks,
                 double size) {
  const double distance = header_distance * blocks.cell;
  for (Size column = 0; column < matrix.columns; ++column) {
    const Point top = blocks.corner_at(0, column);
    items.emplace_back(Text{.at = {top.x + blocks.cell / 2, top.y - distance},
                            .vertical = Vertical::baseline,
                            .runs = indexed_letter("x", cell_index(flat, column, flat.columns.input)),
                            .size = size,
                            .role = Role::faint});
  }
  for (Size row = 0; row < matrix.rows; ++row) {
    const Point left = blocks.corner_at(row, 0);
    items.emplace_back(Text{.at = {left.x - distance, left.y + blocks.cell / 2},
                            .horizontal = Horizontal::right,
                            .runs = indexed_letter("y", cell_index(flat, row, flat.columns.output)),
                            .size = size,
                            .role = Role::faint});
  }
}

Result<ConvolutionMatrix> drawable_matrix(const Case& of) {
  const std::string name = "cannot be drawn by the view \"matrix\"";
  return convolution_matrix(of.axes, of.output).and_then([&](ConvolutionMatrix matrix) -> Result<ConvolutionMatrix> {
    if (matrix.rows * matrix.columns <= most_drawn_cells) return matrix;
    return failure("a matrix of " + std::to_string(matrix.rows) + " × " + std::to_string(matrix.columns) + " cells",
                   name, "use one of at most " + std::to_string(most_drawn_cells) + " cells");
  });
}

}  // namespace

Result<Frame> matrix_frame(const Case& of, std::optional<Size> /*step*/, const Measure& measure) {
  const auto flat = flat_case(of);
  if (!flat) return tl::unexpected(flat.error());
  const auto matrix = drawable_matrix(of);
  if (!matrix) return tl::unexpected(matrix.error());

  Blocks blocks = {.columns_in_block = flat->columns.input, .rows_in_block = flat->columns.output};
  const Size blocks_across = matrix->columns / blocks.columns_in_block;
  const Size blocks_down = matrix->rows / blocks.rows_in_block;
  const auto widest = indexed_letter("y", cell_index(*flat, matrix->rows - 1, flat->columns.output));
  const double columns = static_cast<double>(matrix->columns) + static_cast<double>(blocks_across - 1) * block_gap +
                         header_distance + largest_header * estimated_width(widest, 1);
  blocks.cell = cell_size(measure, columns);
  const double header_size = std::min(measure.label_size, largest_header * blocks.cell);
  const bool lettered = blocks.cell >= smallest_lettered_cell;
  if (lettered) {
    blocks.origin = {header_distance * blocks.cell + estimated_width(widest, header_size),
                     header_distance * blocks.cell + digit_height * header_size};
  }

  Group group = {"matrix", {}};
  add_weights(group.items, *matrix, blocks);
  Lines grid = {.segments = {}, .role = Role::grid};
  for (Size down = 0; down < blocks_down; ++down) {
    for (Size across = 0; across < blocks_across; ++across) {
      const auto lines = grid_lines(blocks.lattice(down * blocks.rows_in_block, across * blocks.columns_in_block),
                                    {0, 0, blocks.rows_in_block, blocks.columns_in_block});
      grid.segments.insert(grid.segments.end(), lines.begin(), lines.end());
    }
  }
  group.items.emplace_back(grid);
  if (lettered) {
    for (const MatrixEntry& entry : matrix->entries) {
      group.items.emplace_back(weight_letter(blocks.middle_at(entry.row, entry.column), blocks.cell, entry.weight));
    }
  }
  const Point last = blocks.corner_at(matrix->rows - 1, matrix->columns - 1);
  Frame frame = {.width = last.x + blocks.cell, .height = last.y + blocks.cell, .items = {group}, .legend = {}};
  if (lettered) {
    Group headers = {"headers", {}};
    add_headers(headers.items, *flat, *matrix, blocks, header_size);
    frame.items.emplace_back(headers);
  }
  return frame;
}

}  // namespace convguide

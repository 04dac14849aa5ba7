// The view "matrix": a convolution as a product, y = C·x. The matrix has a row for each output cell and a column for
// each input cell, and each weight of the kernel a colour of its own; left of it stands the output and right of it the
// input, each unrolled into one column. A transposed convolution is drawn as the transpose Cᵀ of the matrix of the
// convolution that it undoes. Blocks that belong to one row of a map stand a little apart.

#include <algorithm>
#include <string>

#include "scene/block_grid.h"
#include "scene/cell_size.h"
#include "scene/matrix_text.h"
#include "scene/text_extent.h"
#include "scene/view.h"
#include "scene/view_frames.h"
#include "tensors/layer_matrix.h"

namespace convguide {
namespace {

// A cell's height, and the gap between blocks, in cells' widths. Cells are flatter than squares, so that long columns
// do not become too high.
constexpr double flatness = 0.8;
constexpr double block_gap = 0.22;

// In points; matrix and vectors are no thinner than the fourth. Where cells are smaller than the third, only their
// blocks are outlined, and where blocks are smaller than it, only the whole.
constexpr double largest_cell = 20;
constexpr double smallest_cell = 0.01;
constexpr double smallest_outlined = 8;
constexpr double narrowest = 6;
constexpr double name_distance = 5;

// In type sizes: the room for the equals sign and for the dot, the signs, and the names of the three parts.
constexpr double equals_room = 1.8;
constexpr double dot_room = 1.2;
constexpr double equals_size = 1.3;
constexpr double dot_radius = 0.14;
constexpr double name_size = 1.15;

// Where everything stands.
struct Product {
  BlockGrid output;
  BlockGrid matrix;
  BlockGrid input;
  double equals_x = 0;
  double dot_x = 0;
  double width = 0;
  double height = 0;
  double middle_y = 0;
};

Result<ConvolutionMatrix> drawable_matrix(const Case& of) {
  Shape inputs;
  for (const SlidingAxis& axis : of.axes) inputs.push_back(axis.input);
  const auto rows = cell_count(of.output);
  const auto columns = cell_count(inputs);
  if (rows && columns && *rows <= most_drawn_cells / *columns) return layer_matrix(of.layer);
  const std::string given = rows && columns
                                ? "a matrix of " + std::to_string(*rows) + " × " + std::to_string(*columns) + " cells"
                                : "the matrix of this layer";
  return failure(given, "is too large to draw", "draw one of at most " + std::to_string(most_drawn_cells) + " cells");
}

// The columns of the matrix and the gaps between their blocks, in cells.
double matrix_columns(const BlockGrid& matrix) {
  const Size gaps = matrix.columns / matrix.columns_in_block - 1;
  return static_cast<double>(matrix.columns) + static_cast<double>(gaps) * block_gap;
}

// How many points high a column of cells becomes with cells one point high.
double relative_height(const BlockGrid& grid) {
  const Size gaps = grid.rows / grid.rows_in_block - 1;
  return static_cast<double>(grid.rows) + static_cast<double>(gaps) * block_gap / flatness;
}

// Makes the cells `cell` points wide and in proportion high, or lower where the column would be higher than `most`.
void set_cell(BlockGrid& grid, double cell, double most) {
  grid.cell_width = cell;
  grid.cell_height = std::min(flatness * cell, most / relative_height(grid));
  grid.column_gap = block_gap * cell;
  grid.row_gap = block_gap / flatness * grid.cell_height;
}

Product place(const Case& of, const ConvolutionMatrix& matrix, const Measure& measure) {
  Product product;
  const Size output_row = of.output.back();
  const Size input_row = of.axes.back().input;
  product.output = {.rows = matrix.rows, .rows_in_block = output_row};
  product.matrix = {
      .rows = matrix.rows, .columns = matrix.columns, .rows_in_block = output_row, .columns_in_block = input_row};
  product.input = {.rows = matrix.columns, .rows_in_block = input_row};

  const double signs = (equals_room + dot_room) * measure.label_size;
  const double vector_cells = vector_width(of);
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const double columns = matrix_columns(product.matrix);
  double cell = cell_size(room, columns + 2 * vector_cells, signs, smallest_cell);
  if (vector_cells * cell < narrowest) {
    cell = cell_size(room, columns, signs + 2 * narrowest, smallest_cell);
  }
  // No higher than a row of frames is wide.
  const double most = measure.width;
  cell = std::max(smallest_cell, std::min(cell, most / relative_height(product.output) / flatness));
  for (BlockGrid* grid : {&product.output, &product.matrix, &product.input}) {
    set_cell(*grid, cell, most);
    // One row of thousands of cells, or one column, would else be too thin to see.
    grid->cell_height = std::max(grid->cell_height, narrowest / static_cast<double>(grid->rows));
  }
  product.matrix.cell_width = std::max(cell, narrowest / static_cast<double>(matrix.columns));
  product.output.cell_width = product.input.cell_width = std::max(vector_cells * cell, narrowest);

  const double top = digit_height * name_size * measure.label_size + name_distance;
  const double tallest = std::max(height_of(product.matrix), height_of(product.input));
  product.middle_y = top + tallest / 2;
  double x = 0;
  const auto put = [&](BlockGrid& grid) {
    grid.origin = {x, product.middle_y - height_of(grid) / 2};
    x += width_of(grid);
  };
  const auto put_sign = [&](double sign_room) {
    const double width = sign_room * measure.label_size;
    x += width;
    return x - width / 2;
  };
  put(product.output);
  product.equals_x = put_sign(equals_room);
  put(product.matrix);
  product.dot_x = put_sign(dot_room);
  put(product.input);
  product.width = x;
  product.height = top + tallest;
  return product;
}

void add_fill(std::vector<Item>& items, const BlockGrid& grid, const CellRange& range, Role role) {
  items.emplace_back(Polygon{.points = outline(grid, range), .fill = role});
}

// Fills the cells [begin, end) of a vector, block by block.
void add_vector_fill(std::vector<Item>& items, const BlockGrid& vector, Size begin, Size end, Role role) {
  for (const CellRange& block : blocks_of(vector)) {
    const CellRange part = {std::max(block.top, begin), 0, std::min(block.bottom, end), 1};
    if (part.rows() > 0) add_fill(items, vector, part, role);
  }
}

// How much of a grid is drawn, by the room that there is.
void add_grid(std::vector<Item>& items, const BlockGrid& grid, Role role) {
  if (std::min(grid.cell_width, grid.cell_height / flatness) >= smallest_outlined) {
    items.emplace_back(Lines{.segments = grid_lines(grid), .role = role});
    return;
  }
  const auto add_outline = [&](const CellRange& range) {
    items.emplace_back(Polygon{.points = outline(grid, range), .outline = role, .stroke = Stroke::hairline});
  };
  const double block_height = static_cast<double>(grid.rows_in_block) * grid.cell_height;
  const double block_width = static_cast<double>(grid.columns_in_block) * grid.cell_width;
  const bool is_vector = grid.columns == 1;
  if (block_height < smallest_outlined || (block_width < smallest_outlined && !is_vector)) {
    add_outline({0, 0, grid.rows, grid.columns});
    return;
  }
  for (const CellRange& block : blocks_of(grid)) add_outline(block);
}

void add_text(std::vector<Item>& items, const BlockGrid& grid, Size row, Size column, std::vector<Run> runs,
              const MatrixText& text, Role role) {
  Text item = {.at = cell_middle(grid, row, column), .runs = std::move(runs), .size = text.size, .role = role};
  // The subscript hangs below the line, so the whole stands a little higher.
  if (!text.has_numbers) item.at.y -= 0.08 * text.size;
  items.emplace_back(item);
}

// In a kernel of up to three columns, each row begins with a hue of its own; the weights of wider ones follow one
// another.
Role weight_role(const Case& of, const Index& weight) {
  constexpr Size lightnesses = 3;
  Shape shape;
  for (const SlidingAxis& axis : of.axes) shape.push_back(axis.kernel);
  shape.back() = std::max(shape.back(), lightnesses);
  return weight_roles[offset(shape, weight) % std::size(weight_roles)];
}

Group draw_matrix(const Case& of, const ConvolutionMatrix& matrix, const BlockGrid& grid, const MatrixText& text,
                  std::optional<Size> step) {
  Group group = {"matrix", {}};
  // Cells of one colour follow one another, so that they are painted at once.
  for (const Role role : weight_roles) {
    for (const MatrixEntry& entry : matrix.entries) {
      if (weight_role(of, entry.weight) != role) continue;
      add_fill(group.items, grid, {entry.row, entry.column, entry.row + 1, entry.column + 1}, role);
    }
  }
  add_grid(group.items, grid, Role::grid);
  if (text.is_shown()) {
    for (const MatrixEntry& entry : matrix.entries) {
      add_text(group.items, grid, entry.row, entry.column, weight_runs(of, text, entry.weight), text, Role::ink);
    }
  }
  if (step) {
    group.items.emplace_back(Polygon{.points = outline(grid, {*step - 1, 0, *step, grid.columns}),
                                     .outline = Role::kernel_ink,
                                     .stroke = Stroke::strong});
  }
  return group;
}

// The input, with a wash over the cells that have a weight in the row of the step.
Group draw_input(const Case& of, const ConvolutionMatrix& matrix, const BlockGrid& grid, const MatrixText& text,
                 std::optional<Size> step) {
  Group group = {"input", {}};
  add_vector_fill(group.items, grid, 0, grid.rows, Role::input);
  for (const MatrixEntry& entry : matrix.entries) {
    if (step && entry.row == *step - 1) {
      add_fill(group.items, grid, {entry.column, 0, entry.column + 1, 1}, Role::kernel_on_input);
    }
  }
  add_grid(group.items, grid, Role::grid);
  if (!text.is_shown()) return group;
  for (Size cell = 0; cell < grid.rows; ++cell) {
    add_text(group.items, grid, cell, 0, input_runs(of, text, cell), text, Role::input_ink);
  }
  return group;
}

// The output: cells before the step's are made, it is being made, and those after it are to come. Their letters say
// which row makes which cell, so all are there; of numbers only those that are made.
Group draw_output(const Case& of, const BlockGrid& grid, const MatrixText& text, std::optional<Size> step) {
  Group group = {"output", {}};
  const Size made = step ? *step - 1 : grid.rows;
  add_vector_fill(group.items, grid, 0, made, Role::output);
  if (step) add_vector_fill(group.items, grid, *step, grid.rows, Role::output_pending);
  add_grid(group.items, grid, Role::output_grid);
  if (step) {
    group.items.emplace_back(Polygon{.points = outline(grid, {made, 0, *step, 1}),
                                     .fill = Role::output_active,
                                     .outline = Role::kernel_ink,
                                     .stroke = Stroke::strong});
  }
  if (!text.is_shown()) return group;
  for (Size cell = 0; cell < grid.rows; ++cell) {
    if (text.has_numbers && cell > made) break;
    const Role role = cell < made ? Role::output_ink : (cell == made ? Role::output_active_ink : Role::padding_ink);
    add_text(group.items, grid, cell, 0, output_runs(of, text, cell), text, role);
  }
  return group;
}

// "y = C · x": the signs between the parts, and a name above each of them.
Group draw_equation(const Case& of, const Product& product, double label_size) {
  Group group = {"equation", {}};
  const auto add_name = [&](const BlockGrid& grid, const std::vector<Run>& name) {
    group.items.emplace_back(Text{.at = {grid.origin.x + width_of(grid) / 2, grid.origin.y - name_distance},
                                  .vertical = Vertical::baseline,
                                  .runs = name,
                                  .size = name_size * label_size});
  };
  std::vector<Run> matrix_name = {{"C", Slant::italic}};
  if (of.layer.operation == Operation::transposed_convolution) {
    matrix_name.push_back({"T", Slant::upright, Script::superscript});
  }
  add_name(product.output, {{"y", Slant::italic}});
  add_name(product.matrix, matrix_name);
  add_name(product.input, {{"x", Slant::italic}});
  group.items.emplace_back(
      Text{.at = {product.equals_x, product.middle_y}, .runs = {{"="}}, .size = equals_size * label_size});
  group.items.emplace_back(
      Dots{.centres = {{product.dot_x, product.middle_y}}, .radius = dot_radius * label_size, .role = Role::ink});
  return group;
}

}  // namespace

Result<Frame> matrix_frame(const Case& of, std::optional<Size> step, const Measure& measure) {
  const auto matrix = drawable_matrix(of);
  if (!matrix) return tl::unexpected(matrix.error());
  const Product product = place(of, *matrix, measure);
  const MatrixText text =
      matrix_text(of, product.matrix.cell_width, std::min(product.matrix.cell_height, product.input.cell_height),
                  product.input.cell_width);
  Frame frame = {
      .width = product.width,
      .height = product.height,
      .items = {draw_output(of, product.output, text, step), draw_matrix(of, *matrix, product.matrix, text, step),
                draw_input(of, *matrix, product.input, text, step), draw_equation(of, product, measure.label_size)},
      .legend = {},
      .step_label_x = product.width / 2};
  if (text.has_numbers && !text.is_shown()) {
    frame.left_out = {NumberKind::input, NumberKind::kernel, NumberKind::output};
  }
  return frame;
}

}  // namespace convguide

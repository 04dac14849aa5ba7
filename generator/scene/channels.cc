// The view "channels": several maps in, several maps out. The input maps stand at the heads of columns; each output map
// has a row that reads as a sum: map 1 * kernel + map 2 * kernel = output map, with the kernels under the input maps
// that they belong to.

#include <algorithm>
#include <string>

#include "scene/cell_size.h"
#include "scene/kernel_map.h"
#include "scene/map_numbers.h"
#include "scene/map_pairs.h"
#include "scene/output_map.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// In cells: between two rows, and between the input maps and the first row.
constexpr double row_gap = 1.1;
constexpr double head_gap = 1.7;

// In points. Where there are many maps, the figure becomes wider rather than the cells smaller.
constexpr double largest_cell = 15;
constexpr double smallest_cell = 6;
constexpr double label_distance = 5;  // points

// In type sizes: the room for the sign between a map's name and its kernel, the room for a plus or an equals sign, and
// the signs themselves. An asterisk stands high on its line; lowered by this much it is in the middle.
constexpr double product_room = 1.6;
constexpr double sum_room = 2.4;
constexpr double sign_size = 1.3;
constexpr double asterisk_drop = 0.2;

std::string input_label(Size number) { return "input map " + std::to_string(number); }

// An input map's name in a sum.
std::string map_name(Size number) { return "map " + std::to_string(number); }

double name_width(Size number, double size) { return estimated_width({{map_name(number)}}, size); }

// Where everything stands.
struct Table {
  double cell = 1;
  CellRange input;
  CellRange kernel;
  CellRange output;
  double column_width = 0;
  double row_height = 0;
  double label_size = 9;
  double label_height = 0;
  Size columns = 1;

  double width_of(const CellRange& range) const { return static_cast<double>(range.columns()) * cell; }
  double height_of(const CellRange& range) const { return static_cast<double>(range.rows()) * cell; }
  double column_left(Size column) const { return static_cast<double>(column) * (column_width + sum_room * label_size); }
  double column_middle(Size column) const { return column_left(column) + column_width / 2; }
  // The term of a column, a map's name times a kernel, is centred under the input map.
  double term_width() const { return name_width(columns, label_size) + product_room * label_size + width_of(kernel); }
  double term_left(Size column) const { return column_middle(column) - term_width() / 2; }
  double term_right(Size column) const { return column_middle(column) + term_width() / 2; }
  double head_bottom() const { return label_height + height_of(input); }
  double row_middle(Size row) const {
    return head_bottom() + head_gap * cell + row_height / 2 + static_cast<double>(row) * (row_height + row_gap * cell);
  }
  double output_left() const { return term_right(columns - 1) + sum_room * label_size; }
  // A lattice on which `range` is centred around a point.
  Lattice centred(const CellRange& range, const Point& centre) const {
    return {.origin = {centre.x - static_cast<double>(range.left + range.right) / 2 * cell,
                       centre.y - static_cast<double>(range.top + range.bottom) / 2 * cell},
            .column_step = {cell, 0},
            .row_step = {0, cell}};
  }
};

Table lay_out(const FlatCase& flat, const Measure& measure, double output_label_width) {
  Table table = {.input = input_range(flat),
                 .kernel = {0, 0, flat.rows.kernel, flat.columns.kernel},
                 .output = output_range(flat),
                 .label_size = measure.label_size,
                 .label_height = digit_height * measure.label_size + label_distance,
                 .columns = flat.of->layer.input_channels};
  const auto columns = static_cast<double>(table.columns);
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  // Each column is as wide as its term or its input map, whichever is wider.
  const auto fitting = [&](const CellRange& range, double beside) {
    return cell_size(room, columns * static_cast<double>(range.columns()) + static_cast<double>(table.output.columns()),
                     columns * (beside + sum_room * measure.label_size) + label_distance + output_label_width);
  };
  const double beside_kernel = name_width(table.columns, measure.label_size) + product_room * measure.label_size;
  table.cell = measure.cell
                   ? *measure.cell
                   : std::max(smallest_cell, std::min(fitting(table.kernel, beside_kernel), fitting(table.input, 0)));
  table.column_width = std::max({table.width_of(table.input), table.term_width(),
                                 estimated_width({{input_label(table.columns)}}, measure.label_size)});
  table.row_height = std::max(table.height_of(table.kernel), table.height_of(table.output));
  return table;
}

Text label(const std::string& words, const Point& at, Horizontal horizontal, Vertical vertical, double size) {
  return {
      .at = at, .horizontal = horizontal, .vertical = vertical, .runs = {{words}}, .size = size, .role = Role::faint};
}

Text sign(const std::string& character, const Point& at, double label_size) {
  return {.at = at, .runs = {{character}}, .size = sign_size * label_size};
}

// "map 1 *" before a kernel.
void add_factor(std::vector<Item>& items, const Table& table, Size column, double y) {
  const double sign_left = table.term_left(column) + name_width(table.columns, table.label_size);
  Text name = label(map_name(column + 1), {sign_left, y}, Horizontal::right, Vertical::middle, table.label_size);
  name.role = Role::ink;
  items.emplace_back(name);
  const double size = table.label_size;
  items.emplace_back(sign("*", {sign_left + product_room / 2 * size, y + asterisk_drop * sign_size * size}, size));
}

void add_inputs(std::vector<Item>& items, const FlatCase& flat, const Table& table, const FlatWindow& window,
                double label_size) {
  for (Size column = 0; column < table.columns; ++column) {
    const Lattice lattice = table.centred(
        table.input, {table.column_middle(column), table.label_height + table.height_of(table.input) / 2});
    Group group = {"input-" + std::to_string(column + 1), input_map(flat, window, lattice)};
    if (flat.of->input_values && flat.rows.stretch == 1 && flat.columns.stretch == 1) {
      add_map_numbers(group.items, *flat.of->input_values, column, flat.rows.input * flat.columns.input,
                      flat.columns.input, lattice, Role::input_ink);
    }
    group.items.emplace_back(window_outline(window, lattice));
    group.items.emplace_back(label(input_label(column + 1), {table.column_middle(column), 0}, Horizontal::centre,
                                   Vertical::top, label_size));
    items.emplace_back(group);
  }
}

// One row: the products of input maps and kernels with a plus between them, an equals sign, and the output map.
void add_row(std::vector<Item>& items, const FlatCase& flat, const Table& table, Size row, Size step,
             double label_size) {
  const Layer& layer = flat.of->layer;
  Group group = {"output-" + std::to_string(row + 1), {}};
  const double y = table.row_middle(row);
  const Span seen = seen_inputs(layer, row);
  for (Size column = seen.begin; column < seen.end; ++column) {
    add_factor(group.items, table, column, y);
    const double kernel_middle = table.term_right(column) - table.width_of(table.kernel) / 2;
    const auto kernel = kernel_map(*flat.of, kernel_number(layer, row, column), table.kernel,
                                   table.centred(table.kernel, {kernel_middle, y}));
    group.items.insert(group.items.end(), kernel.begin(), kernel.end());
    if (column == seen.begin) continue;
    const double between = (table.term_right(column - 1) + table.term_left(column)) / 2;
    group.items.emplace_back(sign("+", {between, y}, label_size));
  }
  group.items.emplace_back(sign("=", {table.output_left() - sum_room / 2 * label_size, y}, label_size));
  const Lattice lattice = table.centred(table.output, {table.output_left() + table.width_of(table.output) / 2, y});
  const Cell active = output_cell(flat, step);
  const auto output = output_map(table.output, active, lattice);
  group.items.insert(group.items.end(), output.begin(), output.end());
  if (flat.of->output_values) {
    add_made_numbers(group.items, *flat.of->output_values, row, {step, step_count(View::channels, *flat.of)},
                     flat.columns.output, lattice);
  }
  group.items.emplace_back(label("output map " + std::to_string(row + 1),
                                 {table.output_left() + table.width_of(table.output) + label_distance, y},
                                 Horizontal::left, Vertical::middle, label_size));
  items.emplace_back(group);
}

Result<void> check_map_count(const FlatCase& flat) {
  const Layer& layer = flat.of->layer;
  const CellRange input = input_range(flat);
  const CellRange output = output_range(flat);
  constexpr Size most_maps = 100;
  const bool few = layer.input_channels <= most_maps && layer.output_channels <= most_maps;
  const Size cells = few ? layer.input_channels * input.rows() * input.columns() +
                               layer.output_channels * output.rows() * output.columns() +
                               layer.input_channels * layer.output_channels * flat.rows.kernel * flat.columns.kernel
                         : 0;
  if (few && cells <= most_drawn_cells) return {};
  return failure(std::to_string(layer.input_channels) + " input maps and " + std::to_string(layer.output_channels) +
                     " output maps of this size",
                 "are too many to draw",
                 "draw at most " + std::to_string(most_maps) + " maps and " + std::to_string(most_drawn_cells) +
                     " cells in all maps and kernels");
}

}  // namespace

Result<Frame> channels_frame(const Case& of, Size step, const Measure& measure) {
  const auto flat = flat_case(of, measure.cell);
  if (!flat) return tl::unexpected(flat.error());
  const auto checked = check_map_count(*flat);
  if (!checked) return tl::unexpected(checked.error());
  const Layer& layer = of.layer;
  const double output_label_width =
      estimated_width({{"output map " + std::to_string(layer.output_channels)}}, measure.label_size);
  const Table table = lay_out(*flat, measure, output_label_width);

  Frame frame = {.width = table.output_left() + table.width_of(table.output) + label_distance + output_label_width,
                 .height = table.row_middle(layer.output_channels - 1) + table.row_height / 2,
                 .items = {},
                 .legend = empty_kinds(*flat)};
  frame.step_label_x = frame.width / 2;
  add_inputs(frame.items, *flat, table, flat_window(*flat, step), measure.label_size);
  for (Size row = 0; row < layer.output_channels; ++row) {
    add_row(frame.items, *flat, table, row, step, measure.label_size);
  }
  return frame;
}

}  // namespace convguide

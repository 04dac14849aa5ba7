// The view "plan": flat grids with the numbers in the cells. The padded input stands left, the output right, and the
// weights of the kernel stand small in the lower right corners of the cells under the window.

#include <algorithm>
#include <string>

#include "scene/cell_size.h"
#include "scene/number_text.h"
#include "scene/output_map.h"
#include "scene/size_marks.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// In cells: the space between the two maps, in which an arrow stands.
constexpr double gap = 1.1;

// Type sizes in cells.
constexpr double number_size = 0.6;
constexpr double weight_size = 0.38;

// How far the numbers of the input stand up and left of the middle to make room for a weight, in cells.
constexpr double number_shift = 0.11;

// Fails where the values have several maps, since only one would be seen.
Result<void> check_one_map(const Case& of) {
  if (!of.input_values || !of.output_values) return {};
  const Size maps = std::max(of.input_values->shape.front(), of.output_values->shape.front());
  if (maps == 1) return {};
  return failure("a case of " + std::to_string(maps) + " maps with values", "cannot be drawn by the view \"plan\"",
                 "use the view \"channels\", or one input map and one output map");
}

void add_arrow(std::vector<Item>& items, const Point& from, const Point& to, double head) {
  items.emplace_back(
      Lines{.segments = {{from, to}, {{to.x - head, to.y - head * 0.6}, to}, {{to.x - head, to.y + head * 0.6}, to}},
            .role = Role::faint});
}

// The numbers of the input, and zeros where zeros are added. Pooling leaves padding out, so nothing stands there.
void add_input_numbers(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice, double cell) {
  if (!flat.of->input_values) return;
  const std::vector<double>& values = flat.of->input_values->values;
  const int decimals = decimals_for(values);
  const CellRange range = input_range(flat);
  const bool pooling = is_pooling(flat.of->layer.operation);
  for (Size row = range.top; row < range.bottom; ++row) {
    for (Size column = range.left; column < range.right; ++column) {
      const CellKind kind = kind_at({flat.rows, flat.columns}, {row, column});
      const bool is_zero = kind == CellKind::padding || kind == CellKind::extra;
      if (kind == CellKind::inserted_zero || (is_zero && pooling)) continue;
      std::string number = "0";
      if (!is_zero) {
        const Size at = row / flat.rows.stretch * flat.columns.input + column / flat.columns.stretch;
        number = number_text(values[static_cast<std::size_t>(at)], decimals);
      }
      Point place = middle(lattice, row, column);
      if (flat.of->kernel_values) place = place - Point{number_shift * cell, number_shift * cell};
      items.emplace_back(
          cell_text(place, cell, number_size * cell, number, is_zero ? Role::padding_ink : Role::input_ink));
    }
  }
}

void add_weights(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice, double cell,
                 const std::vector<Tap>& taps) {
  if (!flat.of->kernel_values) return;
  const std::vector<double>& weights = flat.of->kernel_values->values;
  const int decimals = decimals_for(weights);
  for (const Tap& tap : taps) {
    const Size at = tap.weight[0] * flat.columns.kernel + tap.weight[1];
    const std::string number = number_text(weights[static_cast<std::size_t>(at)], decimals);
    Text text = cell_text({}, cell * 0.6, weight_size * cell, number, Role::kernel_ink);
    const Point inset = {-0.08 * cell, -0.09 * cell};
    text.at =
        corner(lattice, static_cast<double>(tap.position[0] + 1), static_cast<double>(tap.position[1] + 1)) + inset;
    text.horizontal = Horizontal::right;
    text.vertical = Vertical::baseline;
    items.emplace_back(text);
  }
}

void add_output_numbers(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice, double cell,
                        Size step) {
  if (!flat.of->output_values) return;
  const std::vector<double>& values = flat.of->output_values->values;
  const int decimals = decimals_for(values);
  for (Size made = 1; made <= step; ++made) {
    const Cell at = output_cell(flat, made);
    items.emplace_back(cell_text(middle(lattice, at.row, at.column), cell, number_size * cell,
                                 number_text(values[static_cast<std::size_t>(made - 1)], decimals),
                                 made == step ? Role::output_active_ink : Role::output_ink));
  }
}

}  // namespace

Result<Frame> plan_frame(const Case& of, Size step, const Measure& measure) {
  const auto one_map = check_one_map(of);
  if (!one_map) return tl::unexpected(one_map.error());
  const auto checked = flat_case(of, View::plan);
  if (!checked) return tl::unexpected(checked.error());
  const FlatCase& flat = *checked;
  const bool transposed = flat.columns.rotated;
  const CellRange input = input_range(flat);
  const CellRange output = output_range(flat);

  const bool mark_rows = flat.has_rows && flat.rows != flat.columns;
  const auto column_marks = input_marks(flat.columns, transposed);
  const auto row_marks = mark_rows ? input_marks(flat.rows, transposed) : std::vector<SizeMark>{};
  const std::vector<SizeMark> output_columns = {output_mark(flat.columns, transposed)};
  const auto output_rows =
      mark_rows ? std::vector<SizeMark>{output_mark(flat.rows, transposed)} : std::vector<SizeMark>{};

  // Marks beside the two maps take room that does not depend on the cells' size.
  const MarkedEdge upright = {{}, {0, 1}, Side::left};
  const double left_depth = size_marks_depth(row_marks, upright, measure.label_size);
  const double right_depth = size_marks_depth(output_rows, upright, measure.label_size);
  const double cell =
      cell_size(measure, static_cast<double>(input.columns() + output.columns()) + gap, left_depth + right_depth);

  Lattice input_lattice = {.origin = {}, .column_step = {cell, 0}, .row_step = {0, cell}};
  Lattice output_lattice = input_lattice;
  const auto edge_below = [&](const Lattice& lattice, Size bottom) {
    return MarkedEdge{corner(lattice, static_cast<double>(bottom), 0), {cell, 0}, Side::below};
  };
  const Overhang overhang = size_marks_overhang(column_marks, edge_below(input_lattice, 0), measure.label_size);
  const Overhang output_overhang =
      size_marks_overhang(output_columns, edge_below(input_lattice, 0), measure.label_size);
  const double left = std::max(left_depth, overhang.before);
  const double input_width = static_cast<double>(input.columns()) * cell;
  const double output_width = static_cast<double>(output.columns()) * cell;
  const double input_height = static_cast<double>(input.rows()) * cell;
  const double output_height = static_cast<double>(output.rows()) * cell;
  const double map_height = std::max(input_height, output_height);
  const double output_left = left + input_width + gap * cell;
  input_lattice.origin = {left - static_cast<double>(input.left) * cell,
                          (map_height - input_height) / 2 - static_cast<double>(input.top) * cell};
  output_lattice.origin = {output_left, (map_height - output_height) / 2};

  const auto taps = flat_window(flat, step);
  const Cell active = output_cell(flat, step);
  Frame frame = {
      .width = output_left + output_width + std::max(right_depth, output_overhang.after),
      .height = map_height + size_marks_depth(column_marks, edge_below(input_lattice, 0), measure.label_size),
      .items = {},
      .legend = empty_kinds(flat),
      .step_label_x = (left + output_left + output_width) / 2};
  Group input_group = {"input", input_map(flat, taps, input_lattice)};
  Group window_group = {"window", {window_outline(taps, input_lattice)}};
  add_weights(window_group.items, flat, input_lattice, cell, taps);
  Group numbers = {"numbers", {}};
  add_input_numbers(numbers.items, flat, input_lattice, cell);
  Group output_group = {"output", output_map(output, active, output_lattice)};
  add_output_numbers(output_group.items, flat, output_lattice, cell, step);
  frame.items = {input_group, window_group, numbers, output_group};
  const double arrow_y = map_height / 2;
  add_arrow(frame.items, {output_left - gap * cell * 0.72, arrow_y}, {output_left - gap * cell * 0.28, arrow_y},
            cell * 0.2);
  if (measure.size_marks) {
    Group marks = {"sizes", {}};
    const auto add = [&](const std::vector<SizeMark>& some, const MarkedEdge& edge) {
      if (some.empty()) return;
      const auto items = draw_size_marks(some, edge, measure.label_size);
      marks.items.insert(marks.items.end(), items.begin(), items.end());
    };
    add(column_marks, edge_below(input_lattice, input.bottom));
    add(row_marks, {corner(input_lattice, 0, static_cast<double>(input.left)), {0, cell}, Side::left});
    add(output_columns, edge_below(output_lattice, output.bottom));
    add(output_rows, {corner(output_lattice, 0, static_cast<double>(output.right)), {0, cell}, Side::right});
    frame.items.emplace_back(marks);
  }
  return frame;
}

}  // namespace convguide

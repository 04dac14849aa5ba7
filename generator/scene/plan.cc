// The view "plan": flat grids with the numbers in the cells. The padded input stands left, the output right, and the
// weights of the kernel stand small in the lower right corners of the cells under the window.

#include <algorithm>
#include <string>

#include "scene/arrow.h"
#include "scene/cell_size.h"
#include "scene/input_numbers.h"
#include "scene/map_numbers.h"
#include "scene/marked_map.h"
#include "scene/number_text.h"
#include "scene/output_map.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// In cells: the space between the two maps, in which an arrow stands.
constexpr double gap = 1.0;

// In points: the least such space, and the distance between labels that stand in it.
constexpr double smallest_gap = 9;
constexpr double label_distance = 4;

constexpr double largest_cell = 25;

// The two maps: the input with its marks left of it and above it, the output with marks above it and right of it.
struct Maps {
  MarkedMap input;
  MarkedMap output;
  double gap = 0;  // between their cells, in points

  double cell() const { return cell_side(input.lattice); }
  Box cells() const { return joined(cells_box(input), cells_box(output)); }
  Box all(double label_size) const { return joined(marked_box(input, label_size), marked_box(output, label_size)); }
};

Maps place_maps(const FlatCase& flat, double cell, const Measure& measure) {
  const Lattice lattice = {.origin = {}, .column_step = {cell, 0}, .row_step = {0, cell}};
  Maps maps = {
      .input = {lattice, input_range(flat), input_map_marks(flat, measure.labels), Side::above, Side::left},
      .output = {lattice, output_range(flat), output_map_marks(flat, measure.labels), Side::above, Side::right}};
  const Box input = cells_box(maps.input);
  const Box output = cells_box(maps.output);
  const double overhang = std::max(0.0, marked_box(maps.input, measure.label_size).right - input.right) +
                          std::max(0.0, output.left - marked_box(maps.output, measure.label_size).left);
  maps.gap = std::max({gap * cell, smallest_gap, overhang > 0 ? overhang + label_distance : 0});
  move(maps.output,
       {input.right + maps.gap - output.left, (input.top + input.bottom - output.top - output.bottom) / 2});
  return maps;
}

// From one pair of maps to the next in a row. Of the frames of a strip only the first has marks, so that the others
// reach into the room for those on the left.
double advance_of(const Maps& maps, const Measure& measure) {
  return maps.all(measure.label_size).right - cells_box(maps.input).left + measure.distance;
}

Maps fitting_maps(const FlatCase& flat, const Measure& measure) {
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const double cell = fitting_cell(room, [&](double tried) {
    const Maps maps = place_maps(flat, tried, measure);
    const Box all = maps.all(measure.label_size);
    return Extent{all.width() + (measure.across - 1) * advance_of(maps, measure), all.height()};
  });
  return place_maps(flat, cell, measure);
}

CellNumbers weight_numbers(const Case& of, double cell) {
  const std::vector<double>& weights = of.kernel_values->values;
  return corner_numbers(weights, decimals_for(weights), cell);
}

// Whether weights stand in the corners: both they and the numbers beside them need room.
bool shows_weights(const Case& of, double cell) {
  return of.kernel_values && weight_numbers(of, cell).are_shown &&
         input_numbers(*of.input_values, cell, true).are_shown;
}

void add_weights(std::vector<Item>& items, const FlatCase& flat, const Maps& maps, const FlatWindow& window) {
  const CellNumbers numbers = weight_numbers(*flat.of, maps.cell());
  const std::vector<double>& weights = flat.of->kernel_values->values;
  for (const AxisTap& row : window.rows) {
    for (const AxisTap& column : window.columns) {
      const auto at = static_cast<std::size_t>(row.weight * flat.columns.kernel + column.weight);
      items.emplace_back(
          corner_text(numbers, maps.input.lattice, {row.position, column.position}, weights[at], Role::kernel_ink));
    }
  }
}

std::vector<NumberKind> left_out_numbers(const Case& of, double cell) {
  std::vector<NumberKind> kinds;
  if (of.input_values && !input_numbers(*of.input_values, cell, false).are_shown) kinds.push_back(NumberKind::input);
  if (of.kernel_values && !shows_weights(of, cell)) kinds.push_back(NumberKind::kernel);
  if (of.output_values && !map_numbers(*of.output_values, cell).are_shown) kinds.push_back(NumberKind::output);
  return kinds;
}

Item arrow_between(const Maps& maps) {
  const double end = cells_box(maps.output).left - 0.25 * maps.gap;
  const double y = (maps.cells().top + maps.cells().bottom) / 2;
  return arrow({end - maps.gap / 2, y}, {end, y}, 0.22 * maps.gap);
}

}  // namespace

Result<Frame> plan_frame(const Case& of, Size step, const Measure& measure) {
  const auto flat = flat_case(of, measure.cell);
  if (!flat) return tl::unexpected(flat.error());
  Maps maps = fitting_maps(*flat, measure);
  const Box all = maps.all(measure.label_size);
  move(maps.input, {-all.left, -all.top});
  move(maps.output, {-all.left, -all.top});

  const FlatWindow window = flat_window(*flat, step);
  Group input = {"input", input_map(*flat, window, maps.input.lattice)};
  const bool has_weights = shows_weights(of, maps.cell());
  add_input_numbers(input.items, *flat, 0, maps.input.lattice, has_weights);
  if (has_weights) add_weights(input.items, *flat, maps, window);
  input.items.emplace_back(window_outline(window, maps.input.lattice));
  Group output = {"output", output_map(maps.output.range, output_cell(*flat, step), maps.output.lattice)};
  if (of.output_values) {
    add_made_numbers(output.items, *of.output_values, 0, {step, step_count(View::plan, of)}, flat->columns.output,
                     maps.output.lattice);
  }

  const Box cells = maps.cells();
  Frame frame = {.width = all.width(),
                 .height = all.height(),
                 .advance = advance_of(maps, measure),
                 .items = {input, output, arrow_between(maps)},
                 .legend = empty_kinds(*flat, maps.input.lattice),
                 .marks_above = cells.top,
                 .marks_below = all.height() - cells.bottom,
                 .step_label_x = (cells.left + all.width()) / 2,
                 .tells_cells = tells_cells(maps.input.lattice),
                 .left_out = left_out_numbers(of, maps.cell())};
  if (measure.size_marks) add_size_marks(frame.items, {maps.input, maps.output}, measure.label_size);
  return frame;
}

}  // namespace convguide

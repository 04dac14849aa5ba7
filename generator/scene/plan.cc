// The view "plan": flat grids with the numbers in the cells. The padded input stands left, the output right, and the
// weights of the kernel stand small in the lower right corners of the cells under the window.

#include <algorithm>
#include <string>

#include "scene/arrow.h"
#include "scene/cell_size.h"
#include "scene/input_numbers.h"
#include "scene/map_marks.h"
#include "scene/map_numbers.h"
#include "scene/number_text.h"
#include "scene/output_map.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// In cells: the space between the two maps, in which an arrow stands.
constexpr double gap = 1.0;

constexpr double largest_cell = 25;

// The two maps, with the input's marks left of it and above it and the output's above it and right of it.
struct Maps {
  double cell = 1;
  Lattice input = {};
  Lattice output = {};
  CellRange input_cells;
  CellRange output_cells;
  MapMarks input_marks;
  MapMarks output_marks;
  double width = 0;
  double height = 0;
  double marks_left = 0;
  double marks_above = 0;

  MarkedEdge input_top() const {
    return {corner(input, static_cast<double>(input_cells.top), 0), input.column_step, Side::above};
  }
  MarkedEdge input_left() const {
    return {corner(input, 0, static_cast<double>(input_cells.left)), input.row_step, Side::left};
  }
  MarkedEdge output_top() const { return {output.origin, output.column_step, Side::above}; }
  MarkedEdge output_right() const {
    return {corner(output, 0, static_cast<double>(output_cells.right)), output.row_step, Side::right};
  }
};

Maps place_maps(const FlatCase& flat, const Measure& measure) {
  Maps maps = {.input_cells = input_range(flat),
               .output_cells = output_range(flat),
               .input_marks = input_map_marks(flat),
               .output_marks = output_map_marks(flat)};
  const double label_size = measure.label_size;
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const auto set_cell = [&](double cell) {
    maps.cell = cell;
    maps.input.column_step = maps.output.column_step = {cell, 0};
    maps.input.row_step = maps.output.row_step = {0, cell};
  };
  const auto left = [&] {
    return std::max(size_marks_depth(maps.input_marks.rows, maps.input_left(), label_size),
                    size_marks_overhang(maps.input_marks.columns, maps.input_top(), label_size).before);
  };
  const auto right = [&] {
    return std::max(size_marks_depth(maps.output_marks.rows, maps.output_right(), label_size),
                    size_marks_overhang(maps.output_marks.columns, maps.output_top(), label_size).after);
  };
  const double columns = static_cast<double>(maps.input_cells.columns() + maps.output_cells.columns()) + gap;
  // Of the frames of a strip only the first has marks, so that the others reach into the room for those on the left.
  set_cell(cell_size(room, columns));
  set_cell(cell_size(room, columns, left() / measure.across + right()));

  const auto size = [&](Size cells) { return static_cast<double>(cells) * maps.cell; };
  const double rows_height = size(std::max(maps.input_cells.rows(), maps.output_cells.rows()));
  maps.marks_above = std::max(size_marks_depth(maps.input_marks.columns, maps.input_top(), label_size),
                              size_marks_depth(maps.output_marks.columns, maps.output_top(), label_size));
  const double output_left = left() + size(maps.input_cells.columns()) + gap * maps.cell;
  maps.width = output_left + size(maps.output_cells.columns()) + right();
  maps.height = maps.marks_above + rows_height;
  maps.marks_left = left();
  const auto top = [&](const CellRange& cells) { return maps.marks_above + (rows_height - size(cells.rows())) / 2; };
  maps.input.origin = {left() - size(maps.input_cells.left), top(maps.input_cells) - size(maps.input_cells.top)};
  maps.output.origin = {output_left, top(maps.output_cells)};
  return maps;
}

void add_weights(std::vector<Item>& items, const FlatCase& flat, const Maps& maps, const std::vector<Tap>& taps) {
  if (!flat.of->kernel_values) return;
  const std::vector<double>& weights = flat.of->kernel_values->values;
  const int decimals = decimals_for(weights);
  for (const Tap& tap : taps) {
    const Size at = tap.weight[0] * flat.columns.kernel + tap.weight[1];
    items.emplace_back(corner_number(maps.input, {tap.position[0], tap.position[1]},
                                     number_text(weights[static_cast<std::size_t>(at)], decimals), Role::kernel_ink));
  }
}

void add_marks(std::vector<Item>& items, const Maps& maps, double label_size) {
  Group group = {"sizes", {}};
  for (const auto& [marks, edge] :
       {std::pair(maps.input_marks.columns, maps.input_top()), std::pair(maps.input_marks.rows, maps.input_left()),
        std::pair(maps.output_marks.columns, maps.output_top()),
        std::pair(maps.output_marks.rows, maps.output_right())}) {
    if (marks.empty()) continue;
    const auto drawn = draw_size_marks(marks, edge, label_size);
    group.items.insert(group.items.end(), drawn.begin(), drawn.end());
  }
  items.emplace_back(group);
}

}  // namespace

Result<Frame> plan_frame(const Case& of, Size step, const Measure& measure) {
  const auto flat = flat_case(of);
  if (!flat) return tl::unexpected(flat.error());
  const Maps maps = place_maps(*flat, measure);

  const auto taps = flat_window(*flat, step);
  Group input = {"input", input_map(*flat, taps, maps.input)};
  add_input_numbers(input.items, *flat, 0, maps.input, of.kernel_values ? number_shift : 0);
  add_weights(input.items, *flat, maps, taps);
  input.items.emplace_back(window_outline(taps, maps.input));
  Group output = {"output", output_map(maps.output_cells, output_cell(*flat, step), maps.output)};
  if (of.output_values) {
    add_made_numbers(output.items, *of.output_values, 0, {step, step_count(View::plan, of)}, flat->columns.output,
                     maps.output);
  }

  Frame frame = {.width = maps.width,
                 .height = maps.height,
                 .advance = maps.width - maps.marks_left + measure.distance,
                 .items = {input, output},
                 .legend = empty_kinds(*flat),
                 .marks_above = maps.marks_above,
                 .step_label_x = (maps.marks_left + maps.width) / 2};
  const double middle_y = (maps.marks_above + maps.height) / 2;
  const double arrow_end = maps.output.origin.x - gap * maps.cell * 0.25;
  frame.items.emplace_back(arrow({arrow_end - gap * maps.cell / 2, middle_y}, {arrow_end, middle_y}, maps.cell * 0.22));
  if (measure.size_marks) add_marks(frame.items, maps, measure.label_size);
  return frame;
}

}  // namespace convguide

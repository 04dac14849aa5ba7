// The view "axis": one axis of the layer, each placement of the window on a row of its own with the output cell that it
// makes, and below them the placement that no longer fits. It shows what the floor in the formulas leaves out.

#include <algorithm>
#include <string>

#include "scene/arrow.h"
#include "scene/cell_size.h"
#include "scene/map_marks.h"
#include "scene/output_map.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

constexpr double largest_cell = 26;

// In cells.
constexpr double arrow_room = 1.8;

// In points: between two rows, where the stride is marked; from its line to its label; half a tick.
constexpr double row_gap = 15;
constexpr double label_distance = 4;
constexpr double half_tick = 2;

// The window of one placement along the axis, as positions.
CellRange window_range(const FlatCase& flat, Size step) { return tap_range(flat_window(flat, step)); }

// The window one stride behind the last placement.
CellRange next_window(const FlatCase& flat) {
  CellRange window = window_range(flat, flat.columns.output);
  window.left += flat.columns.stride;
  window.right += flat.columns.stride;
  return window;
}

struct Rows {
  double cell = 1;
  double left = 0;    // x of position 0
  double top = 0;     // y of the first row
  double right = 0;   // x behind the last cell of a row, the placement that does not fit included
  double output = 0;  // x of the output cells

  double pitch() const { return cell + row_gap; }
  Lattice lattice(Size row) const {
    return {
        .origin = {left, top + static_cast<double>(row) * pitch()}, .column_step = {cell, 0}, .row_step = {0, cell}};
  }
};

// The distance from one placement to the next, marked between their rows.
void add_stride_mark(std::vector<Item>& items, const FlatCase& flat, const Rows& rows, double label_size) {
  if (flat.columns.output < 2) return;
  const double y = rows.lattice(1).origin.y - row_gap / 2;
  const double from = corner(rows.lattice(1), 0, static_cast<double>(window_range(flat, 1).left)).x;
  const double to = corner(rows.lattice(1), 0, static_cast<double>(window_range(flat, 2).left)).x;
  items.emplace_back(Lines{.segments = {{{from, y}, {to, y}},
                                        {{from, y - half_tick}, {from, y + half_tick}},
                                        {{to, y - half_tick}, {to, y + half_tick}}},
                           .role = Role::faint});
  items.emplace_back(Text{.at = {to + label_distance, y},
                          .horizontal = Horizontal::left,
                          .runs = size_label(flat.columns.rotated ? "s'" : "s", flat.columns.stride),
                          .size = label_size});
}

void add_placement(std::vector<Item>& items, const FlatCase& flat, const Rows& rows, Size step) {
  const Lattice lattice = rows.lattice(step - 1);
  const auto taps = flat_window(flat, step);
  Group group = {"placement-" + std::to_string(step), input_map(flat, taps, lattice)};
  group.items.emplace_back(window_outline(taps, lattice));
  const double y = middle(lattice, 0, 0).y;
  group.items.emplace_back(
      arrow({rows.output - 0.95 * rows.cell, y}, {rows.output - 0.3 * rows.cell, y}, 0.2 * rows.cell));
  Lattice output = lattice;
  output.origin.x = rows.output;
  const auto cells = made_output_map({0, 0, 1, 1}, output);
  group.items.insert(group.items.end(), cells.begin(), cells.end());
  items.emplace_back(group);
}

void add_misfit(std::vector<Item>& items, const FlatCase& flat, const Rows& rows, double label_size) {
  const Lattice lattice = rows.lattice(flat.columns.output);
  Group group = {"misfit", input_map(flat, {}, lattice)};
  group.items.emplace_back(Polygon{.points = outline(lattice, next_window(flat)),
                                   .outline = Role::kernel_ink,
                                   .stroke = Stroke::strong,
                                   .dash = Dash::dashed});
  group.items.emplace_back(Text{.at = {rows.output - 0.6 * rows.cell, middle(lattice, 0, 0).y},
                                .horizontal = Horizontal::left,
                                .runs = {{"does not fit"}},
                                .size = label_size,
                                .role = Role::faint});
  items.emplace_back(group);
}

void add(std::vector<Item>& items, const std::vector<Item>& added) {
  items.insert(items.end(), added.begin(), added.end());
}

Result<FlatCase> one_axis(const Case& of) {
  FlatCase flat = {.of = &of, .rows = {}, .columns = of.axes.back(), .has_rows = false};
  const CellRange cells = input_range(flat);
  if (flat.columns.output >= most_drawn_cells || cells.columns() >= most_drawn_cells ||
      (flat.columns.output + 1) * cells.columns() > most_drawn_cells) {
    return failure(
        std::to_string(flat.columns.output) + " placements over " + std::to_string(cells.columns()) + " cells",
        "are too many to draw", "draw at most " + std::to_string(most_drawn_cells) + " cells in all rows");
  }
  return flat;
}

}  // namespace

Result<Frame> axis_frame(const Case& of, std::optional<Size> /*step*/, const Measure& measure) {
  const auto flat = one_axis(of);
  if (!flat) return tl::unexpected(flat.error());
  const CellRange cells = input_range(*flat);
  const auto marks = input_marks(flat->columns);
  const auto outputs = output_marks(flat->columns);
  const double label_size = measure.label_size;

  const double end = static_cast<double>(std::max(cells.right, next_window(*flat).right));
  const MarkedEdge right_edge = {{}, {0, 1}, Side::right};
  const double output_depth = size_marks_depth(outputs, right_edge, label_size);
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  Rows rows;
  rows.cell = cell_size(room, end - static_cast<double>(cells.left) + arrow_room + 1, output_depth);
  const auto top_edge = [&] { return MarkedEdge{rows.lattice(0).origin, {rows.cell, 0}, Side::above}; };
  rows.left = size_marks_overhang(marks, top_edge(), label_size).before - static_cast<double>(cells.left) * rows.cell;
  rows.top = size_marks_depth(marks, top_edge(), label_size);
  rows.output = rows.left + (end + arrow_room - 0.6) * rows.cell;

  const Size count = flat->columns.output;
  const std::vector<SizeMark> kernel_marks = {
      {next_window(*flat).left, next_window(*flat).right,
       size_label(flat->columns.dilation > 1 ? "k̂" : "k", flat->columns.extent)}};
  const MarkedEdge kernel_edge = {corner(rows.lattice(count), 1, 0), {rows.cell, 0}, Side::below};
  const double misfit_width = -0.6 * rows.cell + estimated_width({{"does not fit"}}, label_size);
  Frame frame = {.width = rows.output + std::max(rows.cell + output_depth, misfit_width),
                 .height = kernel_edge.origin.y + size_marks_depth(kernel_marks, kernel_edge, label_size),
                 .items = {},
                 .legend = empty_kinds(*flat),
                 .marks_above = rows.top,
                 .step_label_x = rows.left};
  for (Size step = 1; step <= count; ++step) add_placement(frame.items, *flat, rows, step);
  add_misfit(frame.items, *flat, rows, label_size);
  if (!measure.size_marks) return frame;
  Group sizes = {"sizes", draw_size_marks(marks, top_edge(), label_size)};
  add_stride_mark(sizes.items, *flat, rows, label_size);
  add(sizes.items, draw_size_marks(kernel_marks, kernel_edge, label_size));
  const double outputs_height = static_cast<double>(count) * rows.pitch() - row_gap;
  const MarkedEdge output_edge = {
      {rows.output + rows.cell, rows.top}, {0, outputs_height / static_cast<double>(count)}, Side::right};
  add(sizes.items, draw_size_marks(outputs, output_edge, label_size));
  frame.items.emplace_back(sizes);
  return frame;
}

}  // namespace convguide

// Lays out the view "axis": the room that labels need beside the rows, the cells that fill what is left, and the rows
// below one another.
#include "scene/axis_layout.h"

#include <algorithm>

#include "scene/axis_placements.h"
#include "scene/cell_size.h"
#include "scene/map_marks.h"
#include "scene/text_extent.h"

namespace convguide {
namespace {

constexpr double largest_cell = 26;
constexpr double smallest_cell = 0.01;

// From the last cell of a row to the output cell, in cells and at least in points.
constexpr double output_distance = 1.2;
constexpr double least_output_distance = 8;

// In points: from a block's name to what is below it, and between two blocks.
constexpr double name_distance = 7;
constexpr double block_gap = 20;

// With more rows than these, rows stand closer together.
constexpr Size most_loose_rows = 8;

// The window of one placement along the axis, as positions.
CellRange window_range(const FlatCase& flat, Size placement) { return tap_range(flat_window(flat, placement)); }

// The window in the last row that is drawn, whose size is marked.
CellRange last_window(const FlatCase& flat) {
  return has_misfit(flat) ? next_window(flat) : window_range(flat, flat.columns.output);
}

Result<std::vector<AxisBlock>> drawable_blocks(const Case& of, SizeLabels labels) {
  std::vector<AxisBlock> blocks;
  Size cells_in_rows = 0;
  for (const DistinctAxis& distinct : distinct_axes(of)) {
    const FlatCase flat = {.of = &of, .rows = {}, .columns = distinct.axis, .has_rows = false};
    const Size placements = distinct.axis.output;
    const Size cells = input_range(flat).columns();
    const bool countable = placements < most_drawn_cells && cells < most_drawn_cells;
    if (countable) cells_in_rows += (placements + 1) * cells;
    if (!countable || cells_in_rows > most_drawn_cells) {
      return failure(std::to_string(placements) + " placements over " + std::to_string(cells) + " cells",
                     "are too many to draw", "draw at most " + std::to_string(most_drawn_cells) + " cells in all rows");
    }
    blocks.push_back({.flat = flat, .name = distinct.name, .labels = labels});
  }
  return blocks;
}

// How far below a block's first row one of its rows begins. Where there are many, those between the marks of the stride
// and of the left-over cells stand closer together.
double drop(const AxisBlock& block, double cell, Size number) {
  if (number == 0) return 0;
  const Size count = block.flat.columns.output;
  const double inner_gap = count <= most_loose_rows ? axis_row_gap : std::clamp(cell / 2, 2.0, axis_row_gap);
  const double last_gap = number == count && number > 1 ? axis_row_gap - inner_gap : 0;
  return static_cast<double>(number) * cell + axis_row_gap + static_cast<double>(number - 1) * inner_gap + last_gap;
}

// What labels need beside the cells: before them, behind the output, and for words behind the rows.
struct LabelRoom {
  double before = 0;
  double behind_output = 0;
  double left_over = 0;
};

LabelRoom room_for_labels(const std::vector<AxisBlock>& blocks, const AxisColumns& columns, double size) {
  LabelRoom room;
  for (const AxisBlock& block : blocks) {
    const SlidingAxis& axis = block.flat.columns;
    const double indent = (static_cast<double>(input_range(block.flat).left) - columns.first) * columns.cell;
    const auto inputs = input_marks(axis, block.labels);
    room.before = std::max(room.before, size_marks_overhang(inputs, top_edge(block, columns), size).before - indent);
    room.behind_output = std::max(
        room.behind_output, size_marks_depth(output_marks(axis, block.labels), output_edge(block, columns), size));
    if (left_over(axis) > 0) {
      room.left_over = std::max(room.left_over, axis_label_distance + estimated_width(left_over_words(axis), size));
    }
  }
  return room;
}

// The columns with cells that fill the measure's width, as far as labels leave room.
AxisColumns lay_out_columns(const std::vector<AxisBlock>& blocks, const Measure& measure) {
  AxisColumns columns;
  const double size = measure.label_size;
  double row_end = 0;
  double misfit_room = 0;
  for (const AxisBlock& block : blocks) {
    const CellRange cells = input_range(block.flat);
    columns.first = std::min(columns.first, static_cast<double>(cells.left));
    row_end = std::max(row_end, static_cast<double>(cells.right));
    columns.end = std::max({columns.end, row_end, static_cast<double>(last_window(block.flat).right)});
    misfit_room = std::max(misfit_room, estimated_width(misfit_words(block.flat.columns), size));
  }
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const auto fitting_cell = [&](const LabelRoom& labels) {
    const double cells = columns.end - columns.first;
    const auto [before, behind_output, left_over_room] = labels;
    return std::min({cell_size(room, cells + output_distance + 1, before + behind_output, smallest_cell),
                     cell_size(room, cells + 1, before + least_output_distance + behind_output, smallest_cell),
                     cell_size(room, cells + output_distance / 2, before + misfit_room, smallest_cell),
                     cell_size(room, cells, before + least_output_distance / 2 + misfit_room, smallest_cell),
                     cell_size(room, row_end - columns.first, before + left_over_room, smallest_cell)});
  };
  // Labels take more room or less with larger cells, so that cells are fitted twice.
  columns.cell = fitting_cell(room_for_labels(blocks, columns, size));
  const LabelRoom labels = room_for_labels(blocks, columns, size);
  columns.cell = fitting_cell(labels);
  columns.left = labels.before - columns.first * columns.cell;
  columns.output = columns.left + columns.end * columns.cell + columns.output_gap();
  for (const AxisBlock& block : blocks) {
    if (!marks_stride(block)) continue;
    const SizeMark mark = stride_mark(block);
    const double label = columns.left + static_cast<double>(mark.end) * columns.cell + axis_label_distance;
    columns.output = std::max(columns.output, label + estimated_width(mark.label, size) + axis_label_distance);
  }
  columns.width = std::max({columns.output + columns.cell + labels.behind_output, columns.words() + misfit_room,
                            columns.left + row_end * columns.cell + labels.left_over});
  return columns;
}

// Puts the blocks below one another.
void lay_out_rows(std::vector<AxisBlock>& blocks, const AxisColumns& columns, double label_size) {
  double y = 0;
  for (AxisBlock& block : blocks) {
    if (!block.name.empty()) {
      block.name_y = y + digit_height * label_size;
      y = block.name_y + name_distance;
    }
    const auto marks = input_marks(block.flat.columns, block.labels);
    block.top = y + size_marks_depth(marks, top_edge(block, columns), label_size);
    const MarkedEdge last = last_edge(block, columns);
    block.bottom = last.origin.y + size_marks_depth(kernel_marks(block), last, label_size);
    y = block.bottom + block_gap;
  }
}

}  // namespace

double AxisColumns::output_gap() const { return std::max(output_distance * cell, least_output_distance); }

Lattice AxisColumns::row(const AxisBlock& block, Size number) const {
  return {.origin = {left, block.top + drop(block, cell, number)}, .column_step = {cell, 0}, .row_step = {0, cell}};
}

CellRange next_window(const FlatCase& flat) {
  CellRange window = window_range(flat, flat.columns.output);
  window.left += flat.columns.stride;
  window.right += flat.columns.stride;
  return window;
}

bool has_misfit(const FlatCase& flat) { return left_over(flat.columns) >= 0; }

// Ceil mode would take what is left over, but not with a window that begins behind the input.
std::vector<Run> misfit_words(const SlidingAxis& axis) {
  return {{axis.ceil_mode && left_over(axis) > 0 ? "begins in the padding" : "does not fit"}};
}

std::vector<Run> left_over_words(const SlidingAxis& axis) {
  return {{"left over = " + std::to_string(left_over(axis))}};
}

bool marks_stride(const AxisBlock& block) { return block.flat.columns.output >= 2 && block.labels != SizeLabels::none; }

SizeMark stride_mark(const AxisBlock& block) {
  const SlidingAxis& axis = block.flat.columns;
  return {window_range(block.flat, 1).left, window_range(block.flat, 2).left,
          size_label(axis.rotated ? "s'" : "s", axis.stride, block.labels)};
}

std::vector<SizeMark> kernel_marks(const AxisBlock& block) {
  if (block.labels == SizeLabels::none) return {};
  const SlidingAxis& axis = block.flat.columns;
  const CellRange last = last_window(block.flat);
  return {{last.left, last.right, size_label(axis.dilation > 1 ? "k̂" : "k", axis.extent, block.labels)}};
}

MarkedEdge top_edge(const AxisBlock& block, const AxisColumns& columns) {
  return {columns.row(block, 0).origin, {columns.cell, 0}, Side::above};
}

MarkedEdge last_edge(const AxisBlock& block, const AxisColumns& columns) {
  const Size rows_above = block.flat.columns.output - (has_misfit(block.flat) ? 0 : 1);
  return {corner(columns.row(block, rows_above), 1, 0), {columns.cell, 0}, Side::below};
}

MarkedEdge output_edge(const AxisBlock& block, const AxisColumns& columns) {
  const Size count = block.flat.columns.output;
  const double height = drop(block, columns.cell, count - 1) + columns.cell;
  return {{columns.output + columns.cell, block.top}, {0, height / static_cast<double>(count)}, Side::right};
}

Result<AxisLayout> lay_out_axes(const Case& of, const Measure& measure) {
  auto blocks = drawable_blocks(of, measure.labels);
  if (!blocks) return tl::unexpected(blocks.error());
  const AxisColumns columns = lay_out_columns(*blocks, measure);
  lay_out_rows(*blocks, columns, measure.label_size);
  return AxisLayout{std::move(*blocks), columns};
}

}  // namespace convguide

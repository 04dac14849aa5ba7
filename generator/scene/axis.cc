// The view "axis": each placement of the window along an axis on a row of its own with the output cell that it makes,
// and below them the placement that no longer fits. It shows what the floor in the formulas leaves out. Axes that
// differ have a block each, one below the other.

#include <algorithm>
#include <set>
#include <string>

#include "scene/arrow.h"
#include "scene/axis_placements.h"
#include "scene/cell_size.h"
#include "scene/map_marks.h"
#include "scene/output_map.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

constexpr double largest_cell = 26;
constexpr double smallest_cell = 0.01;

// From the last cell of a row to the output cell, in cells and at least in points. An arrow stands between them, and
// words begin in its middle.
constexpr double output_distance = 1.2;
constexpr double least_output_distance = 8;

// In parts of that distance: where the arrow begins and ends, and its head.
constexpr double arrow_begin = 0.21;
constexpr double arrow_end = 0.75;
constexpr double arrow_head = 0.17;

// In points: between two rows, where stride and left-over cells are marked; from a mark's line to its label; half a
// tick; from a block's name to what is below it; between two blocks.
constexpr double row_gap = 15;
constexpr double label_distance = 4;
constexpr double half_tick = 2;
constexpr double name_distance = 7;
constexpr double block_gap = 20;

constexpr Size most_loose_rows = 8;

// The window of one placement along the axis, as positions.
CellRange window_range(const FlatCase& flat, Size placement) { return tap_range(flat_window(flat, placement)); }

// The window one stride behind the last placement.
CellRange next_window(const FlatCase& flat) {
  CellRange window = window_range(flat, flat.columns.output);
  window.left += flat.columns.stride;
  window.right += flat.columns.stride;
  return window;
}

// Whether a placement further is drawn as one that does not fit. Where ceil mode lets the last one stick out, nothing
// is left for it.
bool has_misfit(const FlatCase& flat) { return left_over(flat.columns) >= 0; }

// The window in the last row that is drawn, whose size is marked.
CellRange last_window(const FlatCase& flat) {
  return has_misfit(flat) ? next_window(flat) : window_range(flat, flat.columns.output);
}

// The words beside the placement that is not made. Ceil mode would take what is left over, but not with a window that
// begins behind the input.
std::vector<Run> misfit_words(const SlidingAxis& axis) {
  return {{axis.ceil_mode && left_over(axis) > 0 ? "begins in the padding" : "does not fit"}};
}

std::vector<Run> left_over_words(const SlidingAxis& axis) {
  return {{"left over = " + std::to_string(left_over(axis))}};
}

// The stride above the second row, from the window of the first to its own.
SizeMark stride_mark(const FlatCase& flat, SizeLabels labels) {
  return {window_range(flat, 1).left, window_range(flat, 2).left,
          size_label(flat.columns.rotated ? "s'" : "s", flat.columns.stride, labels)};
}

std::vector<SizeMark> kernel_marks(const FlatCase& flat, SizeLabels labels) {
  if (labels == SizeLabels::none) return {};
  const CellRange last = last_window(flat);
  return {{last.left, last.right, size_label(flat.columns.dilation > 1 ? "k̂" : "k", flat.columns.extent, labels)}};
}

// One axis with its rows.
struct Block {
  FlatCase flat;
  std::string name;
  SizeLabels labels = SizeLabels::full;
  double name_y = 0;  // the line on which the name stands
  double top = 0;     // y of the first row
  double bottom = 0;  // below all marks
};

bool marks_stride(const Block& block) { return block.flat.columns.output >= 2 && block.labels != SizeLabels::none; }

// Places that all blocks share.
struct Columns {
  double cell = 1;
  double left = 0;    // x of position 0
  double first = 0;   // the first position that any block draws
  double end = 0;     // the position behind the last, the placement that does not fit included
  double output = 0;  // x of the output cells, as far behind the rows as output_gap() or, where labels need it, farther
  double width = 0;   // of the whole frame

  double output_gap() const { return std::max(output_distance * cell, least_output_distance); }
  double words() const { return output - output_gap() / 2; }
  // How far below the first row one of them begins. Where there are many, those between the marks of the stride and of
  // the left-over cells stand closer together.
  double drop(const Block& block, Size number) const {
    if (number == 0) return 0;
    const Size count = block.flat.columns.output;
    const double inner_gap = count <= most_loose_rows ? row_gap : std::clamp(cell / 2, 2.0, row_gap);
    const double last_gap = number == count && number > 1 ? row_gap - inner_gap : 0;
    return static_cast<double>(number) * cell + row_gap + static_cast<double>(number - 1) * inner_gap + last_gap;
  }
  Lattice row(const Block& block, Size number) const {
    return {.origin = {left, block.top + drop(block, number)}, .column_step = {cell, 0}, .row_step = {0, cell}};
  }
};

MarkedEdge top_edge(const Block& block, const Columns& columns) {
  return {columns.row(block, 0).origin, {columns.cell, 0}, Side::above};
}

MarkedEdge last_edge(const Block& block, const Columns& columns) {
  const Size rows_above = block.flat.columns.output - (has_misfit(block.flat) ? 0 : 1);
  return {corner(columns.row(block, rows_above), 1, 0), {columns.cell, 0}, Side::below};
}

// The output's edge, gaps included.
MarkedEdge output_edge(const Block& block, const Columns& columns) {
  const Size count = block.flat.columns.output;
  const double height = columns.drop(block, count - 1) + columns.cell;
  return {{columns.output + columns.cell, block.top}, {0, height / static_cast<double>(count)}, Side::right};
}

Result<std::vector<Block>> drawable_blocks(const Case& of, SizeLabels labels) {
  std::vector<Block> blocks;
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

// The columns with cells that fill the measure's width, as far as labels leave room.
Columns lay_out_columns(const std::vector<Block>& blocks, const Measure& measure) {
  Columns columns;
  const double size = measure.label_size;
  double row_end = 0;
  for (const Block& block : blocks) {
    const CellRange cells = input_range(block.flat);
    columns.first = std::min(columns.first, static_cast<double>(cells.left));
    row_end = std::max(row_end, static_cast<double>(cells.right));
    columns.end = std::max({columns.end, row_end, static_cast<double>(last_window(block.flat).right)});
  }
  // The room beside the cells: before them, behind the output, and for words behind the rows.
  double before = 0;
  double behind_output = 0;
  double left_over_room = 0;
  const auto measure_labels = [&] {
    before = behind_output = left_over_room = 0;
    for (const Block& block : blocks) {
      const SlidingAxis& axis = block.flat.columns;
      const double indent = (static_cast<double>(input_range(block.flat).left) - columns.first) * columns.cell;
      before = std::max(
          before, size_marks_overhang(input_marks(axis, block.labels), top_edge(block, columns), size).before - indent);
      behind_output = std::max(behind_output,
                               size_marks_depth(output_marks(axis, block.labels), output_edge(block, columns), size));
      if (left_over(axis) > 0) {
        left_over_room = std::max(left_over_room, label_distance + estimated_width(left_over_words(axis), size));
      }
    }
  };
  double misfit_room = 0;
  for (const Block& block : blocks) {
    misfit_room = std::max(misfit_room, estimated_width(misfit_words(block.flat.columns), size));
  }
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const auto fitting_cell = [&] {
    const double cells = columns.end - columns.first;
    return std::min({cell_size(room, cells + output_distance + 1, before + behind_output, smallest_cell),
                     cell_size(room, cells + 1, before + least_output_distance + behind_output, smallest_cell),
                     cell_size(room, cells + output_distance / 2, before + misfit_room, smallest_cell),
                     cell_size(room, cells, before + least_output_distance / 2 + misfit_room, smallest_cell),
                     cell_size(room, row_end - columns.first, before + left_over_room, smallest_cell)});
  };
  measure_labels();
  columns.cell = fitting_cell();
  measure_labels();
  columns.cell = fitting_cell();
  columns.left = before - columns.first * columns.cell;
  columns.output = columns.left + columns.end * columns.cell + columns.output_gap();
  for (const Block& block : blocks) {
    if (!marks_stride(block)) continue;
    const SizeMark mark = stride_mark(block.flat, block.labels);
    const double label = columns.left + static_cast<double>(mark.end) * columns.cell + label_distance;
    columns.output = std::max(columns.output, label + estimated_width(mark.label, size) + label_distance);
  }
  columns.width = std::max({columns.output + columns.cell + behind_output, columns.words() + misfit_room,
                            columns.left + row_end * columns.cell + left_over_room});
  return columns;
}

// Puts the blocks below one another.
void lay_out_rows(std::vector<Block>& blocks, const Columns& columns, double label_size) {
  double y = 0;
  for (Block& block : blocks) {
    if (!block.name.empty()) {
      block.name_y = y + digit_height * label_size;
      y = block.name_y + name_distance;
    }
    const auto marks = input_marks(block.flat.columns, block.labels);
    block.top = y + size_marks_depth(marks, top_edge(block, columns), label_size);
    const MarkedEdge last = last_edge(block, columns);
    block.bottom = last.origin.y + size_marks_depth(kernel_marks(block.flat, block.labels), last, label_size);
    y = block.bottom + block_gap;
  }
}

void add(std::vector<Item>& items, const std::vector<Item>& added) {
  items.insert(items.end(), added.begin(), added.end());
}

// A level line with ticks in the gap above a row, from one position to another, and its label behind it.
void add_gap_mark(std::vector<Item>& items, const Lattice& row_below, const SizeMark& mark, double label_size) {
  const double y = row_below.origin.y - row_gap / 2;
  const double from = corner(row_below, 0, static_cast<double>(mark.begin)).x;
  const double to = corner(row_below, 0, static_cast<double>(mark.end)).x;
  items.emplace_back(Lines{.segments = {{{from, y}, {to, y}},
                                        {{from, y - half_tick}, {from, y + half_tick}},
                                        {{to, y - half_tick}, {to, y + half_tick}}},
                           .role = Role::faint});
  items.emplace_back(
      Text{.at = {to + label_distance, y}, .horizontal = Horizontal::left, .runs = mark.label, .size = label_size});
}

// Whether a placement is as any other, or before, at or after the one that a step shows.
enum class Stage { whole, earlier, now, later };

void add_output_cell(std::vector<Item>& items, const Lattice& lattice, Stage stage) {
  const CellRange cell = {0, 0, 1, 1};
  switch (stage) {
    case Stage::whole:
    case Stage::earlier: add(items, made_output_map(cell, lattice)); break;
    case Stage::now: add(items, output_map(cell, {0, 0}, lattice)); break;
    case Stage::later:
      items.emplace_back(Polygon{.points = outline(lattice, cell), .fill = Role::output_pending});
      items.emplace_back(Lines{.segments = grid_lines(lattice, cell), .role = Role::output_grid});
      break;
  }
}

// Takes a row back towards the paper.
void add_veil(std::vector<Item>& items, const Block& block, const Lattice& lattice) {
  items.emplace_back(Polygon{.points = outline(lattice, input_range(block.flat)), .fill = Role::veil});
}

Group draw_placement(const Block& block, const Columns& columns, Size placement, Stage stage) {
  Group group = {(block.name.empty() ? "" : block.name + "-") + "placement-" + std::to_string(placement), {}};
  const Lattice lattice = columns.row(block, placement - 1);
  Lattice output = lattice;
  output.origin.x = columns.output;
  if (stage == Stage::later) {
    // The size marks need a row to stand on.
    if (placement == 1) group.items = input_map(block.flat, {}, lattice);
    add_output_cell(group.items, output, stage);
    return group;
  }
  const auto taps = flat_window(block.flat, placement);
  add(group.items, input_map(block.flat, taps, lattice));
  if (stage == Stage::earlier) {
    add_veil(group.items, block, lattice);
    group.items.emplace_back(
        Polygon{.points = outline(lattice, tap_range(taps)), .outline = Role::faint, .stroke = Stroke::hairline});
  } else {
    group.items.emplace_back(window_outline(taps, lattice));
  }
  const double y = middle(lattice, 0, 0).y;
  group.items.emplace_back(arrow({columns.output - (1 - arrow_begin) * columns.output_gap(), y},
                                 {columns.output - (1 - arrow_end) * columns.output_gap(), y},
                                 arrow_head * columns.output_gap()));
  add_output_cell(group.items, output, stage);
  return group;
}

// The placement that no longer fits, and the cells that are left over above it.
Group draw_misfit(const Block& block, const Columns& columns, Stage stage, double label_size) {
  const SlidingAxis& axis = block.flat.columns;
  const Lattice lattice = columns.row(block, axis.output);
  Group group = {(block.name.empty() ? "" : block.name + "-") + "misfit", input_map(block.flat, {}, lattice)};
  const bool is_quiet = stage == Stage::earlier;
  if (is_quiet) add_veil(group.items, block, lattice);
  group.items.emplace_back(Polygon{.points = outline(lattice, next_window(block.flat)),
                                   .outline = is_quiet ? Role::faint : Role::kernel_ink,
                                   .stroke = is_quiet ? Stroke::hairline : Stroke::strong,
                                   .dash = Dash::dashed});
  group.items.emplace_back(Text{.at = {columns.words(), middle(lattice, 0, 0).y},
                                .horizontal = Horizontal::left,
                                .runs = misfit_words(axis),
                                .size = label_size,
                                .role = Role::faint});
  add(group.items, draw_size_marks(kernel_marks(block.flat, block.labels), last_edge(block, columns), label_size));
  if (left_over(axis) > 0) {
    const Size end = end_position(axis);
    add_gap_mark(group.items, lattice, {end - left_over(axis), end, left_over_words(axis)}, label_size);
  }
  return group;
}

// The placements of one block; of those, up to `now` where a step is shown, which is 0 for blocks still to come.
void add_placements(std::vector<Item>& items, const Block& block, const Columns& columns, std::optional<Size> now,
                    double label_size) {
  const SlidingAxis& axis = block.flat.columns;
  for (Size placement = 1; placement <= axis.output; ++placement) {
    Stage stage = Stage::whole;
    if (now) stage = placement < *now ? Stage::earlier : (placement == *now ? Stage::now : Stage::later);
    items.emplace_back(draw_placement(block, columns, placement, stage));
  }
  if (marks_stride(block) && now.value_or(2) >= 2) {
    Group group = {"stride", {}};
    add_gap_mark(group.items, columns.row(block, 1), stride_mark(block.flat, block.labels), label_size);
    items.emplace_back(group);
  }
  const Size after = now.value_or(axis.output);
  if (after < axis.output) return;
  if (has_misfit(block.flat)) {
    const Stage stage = after > axis.output ? Stage::earlier : Stage::now;
    items.emplace_back(draw_misfit(block, columns, stage, label_size));
  } else {
    items.emplace_back(Group{
        "kernel", draw_size_marks(kernel_marks(block.flat, block.labels), last_edge(block, columns), label_size)});
  }
}

std::vector<EmptyKind> kinds_in(const std::vector<Block>& blocks, const Columns& columns) {
  std::set<EmptyKind> kinds;
  for (const Block& block : blocks) {
    for (const EmptyKind kind : empty_kinds(block.flat, columns.row(block, 0))) kinds.insert(kind);
  }
  return {kinds.begin(), kinds.end()};
}

}  // namespace

Result<Frame> axis_frame(const Case& of, std::optional<Size> step, const Measure& measure) {
  auto blocks = drawable_blocks(of, measure.labels);
  if (!blocks) return tl::unexpected(blocks.error());
  const double label_size = measure.label_size;
  const Columns columns = lay_out_columns(*blocks, measure);
  lay_out_rows(*blocks, columns, label_size);

  const bool is_single = blocks->size() == 1;
  Frame frame = {.width = columns.width,
                 .height = blocks->back().bottom,
                 .items = {},
                 .legend = kinds_in(*blocks, columns),
                 .marks_above = is_single ? blocks->front().top : 0,
                 .step_label_x = columns.width / 2,
                 .tells_cells = tells_cells(columns.row(blocks->front(), 0))};
  Group sizes = {"sizes", {}};
  for (std::size_t at = 0; at < blocks->size(); ++at) {
    const Block& block = (*blocks)[at];
    std::optional<Size> now;
    if (step) {
      // Blocks before the step's are complete and quiet, those after it empty.
      const Placement placement = placement_of_step(distinct_axes(of), *step);
      const Size all = block.flat.columns.output + 1;
      now = at == placement.axis ? placement.number : (at < placement.axis ? all : 0);
    }
    if (!block.name.empty()) {
      frame.items.emplace_back(Text{.at = {columns.left + columns.first * columns.cell, block.name_y},
                                    .horizontal = Horizontal::left,
                                    .vertical = Vertical::baseline,
                                    .runs = {{block.name}},
                                    .size = label_size,
                                    .role = Role::ink});
    }
    add_placements(frame.items, block, columns, now, label_size);
    add(sizes.items,
        draw_size_marks(input_marks(block.flat.columns, block.labels), top_edge(block, columns), label_size));
    add(sizes.items,
        draw_size_marks(output_marks(block.flat.columns, block.labels), output_edge(block, columns), label_size));
  }
  if (measure.size_marks && !sizes.items.empty()) frame.items.emplace_back(sizes);
  return frame;
}

}  // namespace convguide

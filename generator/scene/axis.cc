// The view "axis": each placement of the window along an axis on a row of its own with the output cell that it makes,
// and below them the placement that no longer fits. It shows what the floor in the formulas leaves out. Axes that
// differ have a block each, one below the other.

#include <set>
#include <string>

#include "scene/arrow.h"
#include "scene/axis_layout.h"
#include "scene/axis_placements.h"
#include "scene/map_marks.h"
#include "scene/output_map.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// In parts of the distance between the last cell of a row and the output cell: where the arrow begins and ends, and its
// head.
constexpr double arrow_begin = 0.21;
constexpr double arrow_end = 0.75;
constexpr double arrow_head = 0.17;

// In points: half a tick.
constexpr double half_tick = 2;

void add(std::vector<Item>& items, const std::vector<Item>& added) {
  items.insert(items.end(), added.begin(), added.end());
}

// A level line with ticks in the gap above a row, from one position to another, and its label behind it.
void add_gap_mark(std::vector<Item>& items, const Lattice& row_below, const SizeMark& mark, double label_size) {
  const double y = row_below.origin.y - axis_row_gap / 2;
  const double from = corner(row_below, 0, static_cast<double>(mark.begin)).x;
  const double to = corner(row_below, 0, static_cast<double>(mark.end)).x;
  items.emplace_back(Lines{.segments = {{{from, y}, {to, y}},
                                        {{from, y - half_tick}, {from, y + half_tick}},
                                        {{to, y - half_tick}, {to, y + half_tick}}},
                           .role = Role::faint});
  items.emplace_back(Text{
      .at = {to + axis_label_distance, y}, .horizontal = Horizontal::left, .runs = mark.label, .size = label_size});
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
void add_veil(std::vector<Item>& items, const AxisBlock& block, const Lattice& lattice) {
  items.emplace_back(Polygon{.points = outline(lattice, input_range(block.flat)), .fill = Role::veil});
}

Group draw_placement(const AxisBlock& block, const AxisColumns& columns, Size placement, Stage stage) {
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
Group draw_misfit(const AxisBlock& block, const AxisColumns& columns, Stage stage, double label_size) {
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
  add(group.items, draw_size_marks(kernel_marks(block), last_edge(block, columns), label_size));
  if (left_over(axis) > 0) {
    const Size end = end_position(axis);
    add_gap_mark(group.items, lattice, {end - left_over(axis), end, left_over_words(axis)}, label_size);
  }
  return group;
}

// The placements of one block; of those, up to `now` where a step is shown, which is 0 for blocks still to come.
void add_placements(std::vector<Item>& items, const AxisBlock& block, const AxisColumns& columns,
                    std::optional<Size> now, double label_size) {
  const SlidingAxis& axis = block.flat.columns;
  for (Size placement = 1; placement <= axis.output; ++placement) {
    Stage stage = Stage::whole;
    if (now) stage = placement < *now ? Stage::earlier : (placement == *now ? Stage::now : Stage::later);
    items.emplace_back(draw_placement(block, columns, placement, stage));
  }
  if (marks_stride(block) && now.value_or(2) >= 2) {
    Group group = {"stride", {}};
    add_gap_mark(group.items, columns.row(block, 1), stride_mark(block), label_size);
    items.emplace_back(group);
  }
  const Size after = now.value_or(axis.output);
  if (after < axis.output) return;
  if (has_misfit(block.flat)) {
    const Stage stage = after > axis.output ? Stage::earlier : Stage::now;
    items.emplace_back(draw_misfit(block, columns, stage, label_size));
  } else {
    items.emplace_back(Group{"kernel", draw_size_marks(kernel_marks(block), last_edge(block, columns), label_size)});
  }
}

std::vector<EmptyKind> kinds_in(const std::vector<AxisBlock>& blocks, const AxisColumns& columns) {
  std::set<EmptyKind> kinds;
  for (const AxisBlock& block : blocks) {
    for (const EmptyKind kind : empty_kinds(block.flat, columns.row(block, 0))) kinds.insert(kind);
  }
  return {kinds.begin(), kinds.end()};
}

}  // namespace

Result<Frame> axis_frame(const Case& of, std::optional<Size> step, const Measure& measure) {
  const auto layout = lay_out_axes(of, measure);
  if (!layout) return tl::unexpected(layout.error());
  const auto& [blocks, columns] = *layout;
  const double label_size = measure.label_size;
  const bool is_single = blocks.size() == 1;
  Frame frame = {.width = columns.width,
                 .height = blocks.back().bottom,
                 .items = {},
                 .legend = kinds_in(blocks, columns),
                 .marks_above = is_single ? blocks.front().top : 0,
                 .step_label_x = columns.width / 2,
                 .tells_cells = tells_cells(columns.row(blocks.front(), 0))};
  Group sizes = {"sizes", {}};
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const AxisBlock& block = blocks[at];
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

// The view "planes" of three axes: the slices of the input along its depth are tilted planes, stacked with the first on
// top, and so are those of the output beside them. An output slice lies on the level of the first slice that its window
// covers, so that the lines from the window to the output cell cross no other slice.

#include <algorithm>
#include <string>

#include "scene/cell_size.h"
#include "scene/depth_slices.h"
#include "scene/marked_map.h"
#include "scene/output_map.h"
#include "scene/tilted_plane.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// Between one slice and the next, in cell widths.
constexpr double slice_gap = 0.6;

// Between the two stacks: in points a part of the frame's width, plus cell widths.
constexpr double gap_of_width = 0.05;
constexpr double gap_in_cells = 1.0;

// Slices of one shape below one another. Rows and columns are marked at one of them, the depth beside all of them.
struct Stack {
  MarkedMap top;     // the first slice, with the marks of rows and columns
  MarkedMap bottom;  // the last one, likewise
  Size slices = 1;
  double distance = 0;  // from one slice to the next, downwards
  double gap = 0;       // between slices of the largest shape
  std::vector<SizeMark> depth_marks;
  Size first = 0;  // the depth of the first slice

  Lattice lattice(Size slice) const {
    Lattice moved = top.lattice;
    moved.origin.y += static_cast<double>(slice) * distance;
    return moved;
  }
};

Box cells_of(const Stack& stack) { return joined(cells_box(stack.top), cells_box(stack.bottom)); }

Box maps_of(const Stack& stack, double label_size) {
  return joined(marked_box(stack.top, label_size), marked_box(stack.bottom, label_size));
}

// Beside all slices and the marks of their rows.
MarkedEdge depth_edge(const Stack& stack, double label_size) {
  const Box cells = cells_of(stack);
  const Box maps = maps_of(stack, label_size);
  const Side side = stack.top.row_side;
  const double step = (cells.height() + stack.gap) / static_cast<double>(stack.slices);
  const double top = cells.top - stack.gap / 2;
  return {.origin = {side == Side::left ? maps.left : maps.right, top - static_cast<double>(stack.first) * step},
          .cell_step = {0, step},
          .side = side};
}

Box all_of(const Stack& stack, double label_size) {
  const Box box = maps_of(stack, label_size);
  if (stack.depth_marks.empty()) return box;
  return joined(box, box_of(draw_size_marks(stack.depth_marks, depth_edge(stack, label_size), label_size)));
}

void move(Stack& stack, const Point& by) {
  move(stack.top, by);
  move(stack.bottom, by);
}

struct Stacks {
  Stack input;
  Stack output;

  Box cells() const { return joined(cells_of(input), cells_of(output)); }
  Box all(double label_size) const { return joined(all_of(input, label_size), all_of(output, label_size)); }
  // From one frame to the next in a row: only the first has marks, so that the next one's cells may stand behind them.
  double advance(const Measure& measure) const {
    return all(measure.label_size).right - cells().left + measure.distance;
  }
};

// The input's rows and columns are marked at its first slice and the output's at its last one: there the marks of rows
// have room beside the slant.
Stacks place_stacks(const DepthSlices& slices, double cell, const Measure& measure) {
  const FlatCase& flat = slices.any();
  const Lattice tilted = tilted_lattice(cell);
  const double gap = slice_gap * cell;
  const double level = static_cast<double>(input_range(flat).rows()) * tilted.row_step.y + gap;
  const MarkedMap input = {tilted, input_range(flat), {}, Side::above, Side::left};
  const MarkedMap output = {tilted, output_range(flat), {}, Side::below, Side::right};
  Stacks stacks = {.input = {input, input, slices.end() - slices.first, level, gap,
                             input_marks(slices.depth, measure.labels), slices.first},
                   .output = {output, output, slices.depth.output, level * static_cast<double>(slices.depth.stride),
                              gap, output_marks(slices.depth, measure.labels)}};
  stacks.input.top.marks = {input_marks(flat.columns, measure.labels), input_marks(flat.rows, measure.labels)};
  stacks.output.bottom.marks = {output_marks(flat.columns, measure.labels), output_marks(flat.rows, measure.labels)};
  for (Stack* stack : {&stacks.input, &stacks.output}) {
    stack->bottom.lattice = stack->lattice(stack->slices - 1);
  }
  const Size first_covered = first_position(slices.depth) - slices.first;
  const Point left = centre(stacks.input.lattice(first_covered), input_range(flat));
  const Point right = centre(stacks.output.top.lattice, output_range(flat));
  const double between = gap_of_width * measure.frame_width() + gap_in_cells * cell;
  move(stacks.output,
       {all_of(stacks.input, measure.label_size).right + between - all_of(stacks.output, measure.label_size).left,
        left.y - right.y});
  return stacks;
}

std::string slice_name(const std::string& of, Size slice) { return of + "-slice-" + std::to_string(slice + 1); }

// The slice farthest away is painted first.
Group input_stack(const DepthSlices& slices, const Stack& stack, const DepthStep& step) {
  Group group = {"input", {}};
  for (Size slice = stack.slices - 1; slice >= 0; --slice) {
    const Size position = slices.first + slice;
    const Lattice lattice = stack.lattice(slice);
    const bool is_covered = std::find(step.covered.begin(), step.covered.end(), position) != step.covered.end();
    Group drawn = {slice_name("input", slice),
                   input_map(slices.at(position), is_covered ? step.window : FlatWindow{}, lattice)};
    if (is_covered) drawn.items.emplace_back(window_outline(step.window, lattice));
    group.items.emplace_back(drawn);
  }
  return group;
}

Group output_stack(const Stack& stack, const DepthStep& step) {
  Group group = {"output", {}};
  const CellRange& range = stack.top.range;
  for (Size slice = stack.slices - 1; slice >= 0; --slice) {
    const Lattice lattice = stack.lattice(slice);
    std::vector<Item> items;
    if (slice < step.output_slice) items = made_output_map(range, lattice);
    if (slice == step.output_slice) items = output_map(range, step.output, lattice);
    if (slice > step.output_slice) items = pending_output_map(range, lattice);
    group.items.emplace_back(Group{slice_name("output", slice), items});
  }
  return group;
}

std::vector<EmptyKind> kinds_of(const DepthSlices& slices, const Lattice& lattice) {
  std::vector<EmptyKind> kinds;
  for (const FlatCase& slice : slices.slices) {
    const auto added = empty_kinds(slice, lattice);
    kinds.insert(kinds.end(), added.begin(), added.end());
  }
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

void add_depth_marks(std::vector<Item>& items, const Stacks& stacks, double label_size) {
  Group group = {"depth-sizes", {}};
  for (const Stack* stack : {&stacks.input, &stacks.output}) {
    const auto marks = draw_size_marks(stack->depth_marks, depth_edge(*stack, label_size), label_size);
    group.items.insert(group.items.end(), marks.begin(), marks.end());
  }
  if (!group.items.empty()) items.emplace_back(group);
}

}  // namespace

Result<Frame> stacked_planes_frame(const Case& of, Size step, const Measure& measure) {
  const auto slices = depth_slices(of, measure.cell);
  if (!slices) return tl::unexpected(slices.error());
  const double label_size = measure.label_size;
  const double cell = fitting_cell(measure, [&](double tried) {
    const Stacks tried_stacks = place_stacks(*slices, tried, measure);
    const Box all = tried_stacks.all(label_size);
    return Extent{all.width() + (measure.across - 1) * tried_stacks.advance(measure), all.height()};
  });
  Stacks stacks = place_stacks(*slices, cell, measure);
  const Box all = stacks.all(label_size);
  for (Stack* stack : {&stacks.input, &stacks.output}) move(*stack, {-all.left, -all.top});
  const Box cells = stacks.cells();

  const DepthStep shown = depth_step(*slices, step);
  Frame frame = {.width = all.width(),
                 .height = all.height(),
                 .advance = stacks.advance(measure),
                 .items = {},
                 .legend = kinds_of(*slices, stacks.input.top.lattice),
                 .marks_above = cells.top,
                 .marks_below = all.height() - cells.bottom,
                 .step_label_x = (cells.left + cells.right) / 2,
                 .tells_cells = tells_cells(stacks.input.top.lattice)};
  const Lattice front = stacks.input.lattice(shown.covered.front() - slices->first);
  frame.items.emplace_back(input_stack(*slices, stacks.input, shown));
  frame.items.emplace_back(
      projection(front, tap_range(shown.window), stacks.output.lattice(shown.output_slice), shown.output));
  frame.items.emplace_back(output_stack(stacks.output, shown));
  if (measure.size_marks) {
    add_size_marks(frame.items, {stacks.input.top, stacks.output.bottom}, label_size);
    add_depth_marks(frame.items, stacks, label_size);
  }
  return frame;
}

}  // namespace convguide

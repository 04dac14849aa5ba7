// The view "stamp": a transposed convolution as stamping and adding. Each step takes one input cell, multiplies the
// whole kernel with it, and adds the result onto the output. The input stands left, the kernel in the middle, and the
// output right, with what is cropped of it crossed out.

#include <algorithm>
#include <string>

#include "scene/arrow.h"
#include "scene/crossed_out.h"
#include "scene/grid_edges.h"
#include "scene/indexed_letter.h"
#include "scene/input_numbers.h"
#include "scene/kernel_map.h"
#include "scene/map_numbers.h"
#include "scene/number_text.h"
#include "scene/stamp_maps.h"
#include "scene/view_frames.h"
#include "tensors/transposed_by_scatter.h"

namespace convguide {
namespace {

constexpr double sign_size = 0.7;  // in cells
constexpr double largest_sign = 13;

// Smaller cells, in points, have no room for what the stamp adds besides the sum.
constexpr double smallest_cornered_cell = 13;

bool holds(const CellRange& range, const Cell& cell) {
  return cell.row >= range.top && cell.row < range.bottom && cell.column >= range.left && cell.column < range.right;
}

void add_fill(std::vector<Item>& items, const CellRange& range, const Lattice& lattice, Role role) {
  items.emplace_back(Polygon{.points = outline(lattice, range), .fill = role});
}

CellRange only(const Cell& cell) { return {cell.row, cell.column, cell.row + 1, cell.column + 1}; }

// For each cell of the full result, row by row, after which step it is first touched: from 1, or 0 where it never is.
std::vector<Size> first_touches(const FlatStamps& stamps) {
  const CellRange covered = stamps.covered();
  std::vector<Size> first(static_cast<std::size_t>(covered.rows() * covered.columns()), 0);
  const Size steps = step_count(View::stamp, *stamps.of);
  for (Size step = 1; step <= steps; ++step) {
    for (const Tap& tap : stamp_taps(stamps, stamping_cell(stamps, step))) {
      Size& touched = first[static_cast<std::size_t>(tap.position[0] * covered.columns() + tap.position[1])];
      if (touched == 0) touched = step;
    }
  }
  return first;
}

// The cells of the full result for which `chosen` holds; neighbours in a row share a range.
template <class Chosen>
std::vector<CellRange> runs(const CellRange& all, const Chosen& chosen) {
  std::vector<CellRange> found;
  for (Size row = all.top; row < all.bottom; ++row) {
    for (Size column = all.left; column < all.right; ++column) {
      if (!chosen(Cell{row, column})) continue;
      if (!found.empty() && found.back().top == row && found.back().right == column) {
        ++found.back().right;
      } else {
        found.push_back(only({row, column}));
      }
    }
  }
  return found;
}

// The cells that are made so far, in which stamps and their sums stand.
struct Accumulator {
  std::vector<Size> first_touch;
  std::vector<bool> stamped;  // by the current step
  std::vector<double> sums;   // empty where there are no values
  int decimals = 0;
  Size columns = 0;
  Size step = 1;

  std::size_t at(const Cell& cell) const { return static_cast<std::size_t>(cell.row * columns + cell.column); }
  bool is_touched(const Cell& cell) const { return first_touch[at(cell)] > 0 && first_touch[at(cell)] <= step; }
  bool is_stamped(const Cell& cell) const { return stamped[at(cell)]; }
  bool is_never_touched(const Cell& cell) const { return first_touch[at(cell)] == 0; }
};

Result<Accumulator> accumulate(const FlatStamps& stamps, const std::vector<Tap>& taps, Size step) {
  const Case& of = *stamps.of;
  Accumulator made = {.first_touch = first_touches(stamps),
                      .stamped = {},
                      .sums = {},
                      .columns = stamps.covered().columns(),
                      .step = step};
  made.stamped.resize(made.first_touch.size(), false);
  for (const Tap& tap : taps) made.stamped[made.at({tap.position[0], tap.position[1]})] = true;
  if (!of.input_values || !of.kernel_values) return made;
  // Sums of products have as many decimals as both factors together, at every step.
  const int decimals = decimals_for(of.input_values->values) + decimals_for(of.kernel_values->values);
  constexpr int most_decimals = 2;
  made.decimals = decimals > most_decimals ? 1 : decimals;
  return add_stamps(of.layer, *of.input_values, *of.kernel_values, step).map([&](const Tensor& sums) {
    made.sums = sums.values;
    return made;
  });
}

// The cells before the active one are done, those after it are to come.
void add_input(std::vector<Item>& items, const FlatStamps& stamps, const Cell& active, const StampMaps& maps) {
  const CellRange all = stamps.input();
  add_fill(items, all, maps.input, Role::inserted);
  if (active.row > 0) add_fill(items, {0, 0, active.row, all.right}, maps.input, Role::input);
  if (active.column > 0) add_fill(items, {active.row, 0, active.row + 1, active.column}, maps.input, Role::input);
  add_fill(items, only(active), maps.input, Role::kernel_on_input);
  items.emplace_back(Lines{.segments = grid_lines(maps.input, all), .role = Role::grid});
  if (stamps.of->input_values) {
    add_map_numbers(items, *stamps.of->input_values, 0, all.rows() * all.columns(), all.columns(), maps.input,
                    Role::input_ink);
  } else if (maps.cell >= smallest_lettered_cell) {
    const Index index = stamps.has_rows ? Index{active.row, active.column} : Index{active.column};
    items.emplace_back(
        letter_in_cell(middle(maps.input, active.row, active.column), maps.cell, "x", index, Role::input_ink));
  }
  items.emplace_back(
      Polygon{.points = outline(maps.input, only(active)), .outline = Role::kernel_ink, .stroke = Stroke::strong});
}

Index weight_index(const FlatStamps& stamps, const Tap& tap) {
  return stamps.has_rows ? tap.weight : Index{tap.weight[1]};
}

void add_kernel(std::vector<Item>& items, const FlatStamps& stamps, const StampMaps& maps) {
  const CellRange all = stamps.kernel();
  items = kernel_map(*stamps.of, 0, all, maps.kernel);
  if (stamps.of->kernel_values || maps.cell < smallest_lettered_cell) return;
  for (Size row = 0; row < all.rows(); ++row) {
    for (Size column = 0; column < all.columns(); ++column) {
      const Index weight = stamps.has_rows ? Index{row, column} : Index{column};
      items.emplace_back(weight_letter(middle(maps.kernel, row, column), maps.cell, weight));
    }
  }
}

void add_output_cells(std::vector<Item>& items, const FlatStamps& stamps, const Accumulator& made,
                      const std::vector<Tap>& taps, const StampMaps& maps) {
  const CellRange covered = stamps.covered();
  const CellRange kept = stamps.kept();
  const auto is_extra = [&](const Cell& cell) { return holds(kept, cell) && !holds(covered, cell); };
  add_fill(items, covered, maps.output, Role::output_pending);
  for (const CellRange& range : runs(covered, [&](const Cell& cell) { return made.is_touched(cell); })) {
    add_fill(items, range, maps.output, Role::output);
  }
  for (const CellRange& extra : ranges_outside(kept, covered)) add_fill(items, extra, maps.output, Role::extra);
  for (const Span& row : tap_spans(taps, 0)) {
    for (const Span& column : tap_spans(taps, 1)) {
      add_fill(items, {row.begin, column.begin, row.end, column.end}, maps.output, Role::output_active);
    }
  }
  add_grid_edges(items, stamps.drawn(), maps.output, Role::output_grid, [&](const Cell& one, const Cell& other) {
    if (holds(covered, one) || holds(covered, other)) return Edge::solid;
    return is_extra(one) || is_extra(other) ? Edge::dashed : Edge::none;
  });
  const auto is_hole = [&](const Cell& cell) { return holds(kept, cell) && made.is_never_touched(cell); };
  for (const CellRange& range : runs(covered, is_hole)) {
    items.emplace_back(
        Polygon{.points = outline(maps.output, range), .fill = Role::hatch, .pattern = Pattern::hatched});
  }
  add_crossed_out(items, ranges_outside(covered, kept), maps.output);
}

// The running sums of the kept cells; every cell begins with zero.
void add_sums(std::vector<Item>& items, const FlatStamps& stamps, const Accumulator& made, const StampMaps& maps) {
  const CellRange covered = stamps.covered();
  const CellRange kept = stamps.kept();
  for (Size row = kept.top; row < kept.bottom; ++row) {
    for (Size column = kept.left; column < kept.right; ++column) {
      const Cell cell = {row, column};
      const bool is_touched = holds(covered, cell) && made.is_touched(cell);
      const bool is_stamped = is_touched && made.is_stamped(cell);
      const double sum = is_touched ? made.sums[made.at(cell)] : 0;
      const double shift = is_stamped && maps.cell >= smallest_cornered_cell ? number_shift * maps.cell : 0;
      Role role = is_touched ? Role::output_ink : Role::padding_ink;
      if (is_stamped) role = Role::output_active_ink;
      items.emplace_back(cell_text(middle(maps.output, row, column) - Point{shift, shift}, maps.cell - 2 * shift,
                                   number_size(maps.cell), number_text(sum, is_touched ? made.decimals : 0), role));
    }
  }
}

// What the stamp adds to each kept cell: a product in the corner, or the weight's letter.
void add_stamp(std::vector<Item>& items, const FlatStamps& stamps, const Accumulator& made, const Cell& active,
               const std::vector<Tap>& taps, const StampMaps& maps) {
  const Case& of = *stamps.of;
  for (const Tap& tap : taps) {
    const Cell cell = {tap.position[0], tap.position[1]};
    if (!holds(stamps.kept(), cell)) continue;
    if (of.input_values && of.kernel_values) {
      if (maps.cell < smallest_cornered_cell) continue;
      const Size value_at = active.row * stamps.input().columns() + active.column;
      const Size weight_at = tap.weight[0] * stamps.kernel().columns() + tap.weight[1];
      const double product = of.input_values->values[static_cast<std::size_t>(value_at)] *
                             of.kernel_values->values[static_cast<std::size_t>(weight_at)];
      const std::string number = number_text(product, made.decimals);
      items.emplace_back(
          corner_number(maps.output, cell, (number.starts_with("−") ? "" : "+") + number, Role::output_active_ink));
    } else if (maps.cell >= smallest_lettered_cell) {
      items.emplace_back(letter_in_cell(middle(maps.output, cell.row, cell.column), maps.cell, "w",
                                        weight_index(stamps, tap), Role::output_active_ink));
    }
  }
}

std::vector<EmptyKind> kinds(const FlatStamps& stamps, const Accumulator& made) {
  const CellRange covered = stamps.covered();
  const CellRange kept = stamps.kept();
  std::vector<EmptyKind> found;
  if (!ranges_outside(kept, covered).empty()) found.push_back(EmptyKind::extra);
  const auto is_hole = [&](const Cell& cell) { return holds(kept, cell) && made.is_never_touched(cell); };
  if (!runs(covered, is_hole).empty()) found.push_back(EmptyKind::untouched);
  if (!ranges_outside(covered, kept).empty()) found.push_back(EmptyKind::cropped_output);
  return found;
}

}  // namespace

Result<Frame> stamp_frame(const Case& of, Size step, const Measure& measure) {
  const auto stamps = flat_stamps(of);
  if (!stamps) return tl::unexpected(stamps.error());
  const Cell active = stamping_cell(*stamps, step);
  const auto taps = stamp_taps(*stamps, active);
  const auto made = accumulate(*stamps, taps, step);
  if (!made) return tl::unexpected(made.error());
  const StampMaps maps = place_stamp_maps(*stamps, measure);

  Group input = {"input", {}};
  add_input(input.items, *stamps, active, maps);
  Group kernel = {"kernel", {}};
  add_kernel(kernel.items, *stamps, maps);
  Group output = {"output", {}};
  add_output_cells(output.items, *stamps, *made, taps, maps);
  if (!made->sums.empty()) add_sums(output.items, *stamps, *made, maps);
  Group stamp = {"stamp", {}};
  add_stamp(stamp.items, *stamps, *made, active, taps, maps);
  output.items.emplace_back(stamp);
  output.items.emplace_back(
      Polygon{.points = outline(maps.output, tap_range(taps)), .outline = Role::kernel_ink, .stroke = Stroke::strong});

  Frame frame = {.width = maps.width,
                 .height = maps.height,
                 .advance = maps.width - maps.marks_left + measure.distance,
                 .items = {input, kernel, output},
                 .legend = kinds(*stamps, *made),
                 .marks_above = maps.marks_above,
                 .marks_below = maps.marks_below,
                 .step_label_x = (maps.marks_left + maps.width) / 2};
  frame.items.emplace_back(
      Text{.at = maps.times, .runs = {{"×"}}, .size = std::min(sign_size * maps.cell, largest_sign)});
  frame.items.emplace_back(arrow(maps.arrow_from, maps.arrow_to, maps.cell * 0.22));
  if (measure.size_marks) frame.items.emplace_back(Group{"sizes", maps.marks});
  return frame;
}

}  // namespace convguide

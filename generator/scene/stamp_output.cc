#include "scene/stamp_output.h"

#include <algorithm>

#include "scene/crossed_out.h"
#include "scene/grid_edges.h"
#include "scene/input_numbers.h"
#include "scene/kernel_map.h"
#include "scene/map_numbers.h"
#include "scene/number_text.h"
#include "tensors/transposed_by_scatter.h"

namespace convguide {
namespace {

bool holds(const CellRange& range, const Cell& cell) {
  return cell.row >= range.top && cell.row < range.bottom && cell.column >= range.left && cell.column < range.right;
}

void add_fill(std::vector<Item>& items, const CellRange& range, const Lattice& lattice, Role role) {
  items.emplace_back(Polygon{.points = outline(lattice, range), .fill = role});
}

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
        found.push_back({row, column, row + 1, column + 1});
      }
    }
  }
  return found;
}

// Every number from a product of the inputs and the kernel is at most this large, and below zero only where this is.
struct Bounds {
  double least = 0;
  double most = 0;

  void widen(double value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
};

// How the sums so far are set in cells, in those of the stamp too, and what the stamp adds in the corners of its cells.
// All are the same at every step, so they go by the largest numbers that any step may bring.
struct StampNumbers {
  CellNumbers sums = {};
  CellNumbers stamped_sums = {};
  CellNumbers products = {};
};

StampNumbers stamp_numbers(const Case& of, int decimals, double cell) {
  Bounds products;
  Bounds inputs;
  Bounds sums;
  for (const double value : of.input_values->values) inputs.widen(value);
  for (const double weight : of.kernel_values->values) {
    Bounds stamped;
    for (const double value : {inputs.least, inputs.most}) stamped.widen(value * weight);
    products.widen(stamped.least);
    products.widen(stamped.most);
    // A cell gets no weight twice.
    sums.least += stamped.least;
    sums.most += stamped.most;
  }
  const std::vector<double> all_sums = {sums.least, sums.most};
  StampNumbers numbers = {
      .sums = cell_numbers(all_sums, decimals, cell, number_size(cell)),
      .stamped_sums = cell_numbers(all_sums, decimals, (1 - 2 * number_shift) * cell, number_size(cell)),
      .products = corner_numbers({products.least, products.most}, decimals, cell, true)};
  if (!numbers.stamped_sums.are_shown) numbers.products.are_shown = false;
  if (!numbers.products.are_shown) numbers.stamped_sums = numbers.sums;
  return numbers;
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
  for (const Span& row : tap_spans(window_of(taps).rows)) {
    for (const Span& column : tap_spans(window_of(taps).columns)) {
      add_fill(items, {row.begin, column.begin, row.end, column.end}, maps.output, Role::output_active);
    }
  }
  if (!tells_cells(maps.output)) {
    for (const CellRange& range : {covered, kept}) {
      items.emplace_back(
          Polygon{.points = outline(maps.output, range), .outline = Role::output_grid, .stroke = Stroke::hairline});
    }
    return add_crossed_out(items, ranges_outside(covered, kept), maps.output);
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
void add_sums(std::vector<Item>& items, const FlatStamps& stamps, const Accumulator& made, const StampMaps& maps,
              const StampNumbers& numbers) {
  if (!numbers.sums.are_shown) return;
  const CellRange covered = stamps.covered();
  const CellRange kept = stamps.kept();
  for (Size row = kept.top; row < kept.bottom; ++row) {
    for (Size column = kept.left; column < kept.right; ++column) {
      const Cell cell = {row, column};
      const bool is_touched = holds(covered, cell) && made.is_touched(cell);
      const bool is_stamped = is_touched && made.is_stamped(cell);
      const double sum = is_touched ? made.sums[made.at(cell)] : 0;
      const double shift = is_stamped && numbers.products.are_shown ? number_shift * maps.cell : 0;
      Role role = is_touched ? Role::output_ink : Role::padding_ink;
      if (is_stamped) role = Role::output_active_ink;
      CellNumbers set = is_stamped ? numbers.stamped_sums : numbers.sums;
      if (!is_touched) set.decimals = 0;
      items.emplace_back(cell_text(set, middle(maps.output, row, column) - Point{shift, shift}, sum, role));
    }
  }
}

// What the stamp adds to each kept cell, in its corner.
void add_products(std::vector<Item>& items, const FlatStamps& stamps, const Cell& active, const std::vector<Tap>& taps,
                  const StampMaps& maps, const CellNumbers& numbers) {
  if (!numbers.are_shown) return;
  const Case& of = *stamps.of;
  const Size value_at = active.row * stamps.input().columns() + active.column;
  for (const Tap& tap : taps) {
    const Cell cell = {tap.position[0], tap.position[1]};
    if (!holds(stamps.kept(), cell)) continue;
    const Size weight_at = tap.weight[0] * stamps.kernel().columns() + tap.weight[1];
    const double product = of.input_values->values[static_cast<std::size_t>(value_at)] *
                           of.kernel_values->values[static_cast<std::size_t>(weight_at)];
    items.emplace_back(corner_text(numbers, maps.output, cell, product, Role::output_active_ink));
  }
}

// The letters of the weights, where there are no values.
void add_letters(std::vector<Item>& items, const FlatStamps& stamps, const std::vector<Tap>& taps,
                 const StampMaps& maps) {
  for (const Tap& tap : taps) {
    const Cell cell = {tap.position[0], tap.position[1]};
    if (!holds(stamps.kept(), cell)) continue;
    const Index weight = stamps.has_rows ? tap.weight : Index{tap.weight[1]};
    items.emplace_back(
        letter_in_cell(middle(maps.output, cell.row, cell.column), maps.cell, "w", weight, Role::output_active_ink));
  }
}

std::vector<EmptyKind> kinds(const FlatStamps& stamps, const Accumulator& made, const Lattice& lattice) {
  const CellRange covered = stamps.covered();
  const CellRange kept = stamps.kept();
  std::vector<EmptyKind> found;
  if (!ranges_outside(kept, covered).empty()) found.push_back(EmptyKind::extra);
  const auto is_hole = [&](const Cell& cell) { return holds(kept, cell) && made.is_never_touched(cell); };
  if (tells_cells(lattice) && !runs(covered, is_hole).empty()) found.push_back(EmptyKind::untouched);
  if (!ranges_outside(covered, kept).empty()) found.push_back(EmptyKind::cropped_output);
  return found;
}

}  // namespace

Result<StampedOutput> stamped_output(const FlatStamps& stamps, Size step, const StampMaps& maps) {
  const Cell active = stamping_cell(stamps, step);
  const auto taps = stamp_taps(stamps, active);
  return accumulate(stamps, taps, step).map([&](const Accumulator& made) {
    StampedOutput output = {.items = {}, .kinds = kinds(stamps, made, maps.output)};
    add_output_cells(output.items, stamps, made, taps, maps);
    Group stamp = {"stamp", {}};
    if (!made.sums.empty()) {
      const StampNumbers numbers = stamp_numbers(*stamps.of, made.decimals, maps.cell);
      add_sums(output.items, stamps, made, maps, numbers);
      add_products(stamp.items, stamps, active, taps, maps, numbers.products);
      if (!numbers.products.are_shown) output.left_out.push_back(NumberKind::stamp);
      if (!numbers.sums.are_shown) output.left_out.push_back(NumberKind::output);
    } else if (maps.cell >= smallest_lettered_cell) {
      add_letters(stamp.items, stamps, taps, maps);
    }
    output.items.emplace_back(stamp);
    output.items.emplace_back(Polygon{.points = mark_outline(maps.output, tap_range(window_of(taps))),
                                      .outline = Role::kernel_ink,
                                      .stroke = Stroke::strong});
    return output;
  });
}

}  // namespace convguide

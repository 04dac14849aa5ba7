// The view "equation": the current step as a sum of products, beside the padded input with the window and the kernel.
// It reads as the window does, a line for each row of the kernel. Where there is no room beside them, the equation
// stands below.

#include <algorithm>
#include <string>

#include "scene/cell_size.h"
#include "scene/drawn_ranges.h"
#include "scene/equation_lines.h"
#include "scene/input_numbers.h"
#include "scene/kernel_map.h"
#include "scene/map_marks.h"
#include "scene/map_numbers.h"
#include "scene/map_pairs.h"
#include "scene/product_sign.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// In points.
constexpr double largest_type = 11;
constexpr double type_step = 0.5;
constexpr double largest_cell = 20;

// The equation stands beside the input where a type of this size or larger leaves cells of this size or larger: well
// legible if possible, else legible. Otherwise it goes below.
struct Legibility {
  double type;
  double cell;
};
constexpr Legibility beside[] = {{9, 15}, {8, 12}};

constexpr double distance_beside = 18;
constexpr double distance_below = 12;
constexpr double block_distance = 12;
constexpr double label_distance = 4;
constexpr double smallest_letter = 7;

constexpr double product_room = 1.9;  // in type sizes: for the asterisk between input and kernel

// Above this, the lines of the maps no longer read as one equation.
constexpr Size most_maps = 4;

std::string map_label(Size map) { return "input map " + std::to_string(map + 1); }

// Sizes and places that are the same for every step.
struct Layout {
  CellRange cells;
  CellRange kernel = {};  // empty for pooling
  MapMarks marks;
  Lattice shape = {};  // of a map whose first drawn cell lies at (0, 0)
  EquationColumns columns;
  double type = largest_type;
  bool is_below = false;  // the equation below the input instead of beside it
  double label_size = 9;
  double label_height = 0;  // of the names below the maps, where there are several
  double label_width = 0;
  double marks_left = 0;
  double marks_right = 0;  // how far their labels stick out
  double marks_above = 0;
  double marks_below = 0;  // how far labels beside the rows reach below them

  double map_width() const { return static_cast<double>(cells.columns()) * shape.column_step.x; }
  double map_height() const { return static_cast<double>(cells.rows()) * shape.row_step.y; }
  // How far the names of maps stick out on both sides of them.
  double names_beyond() const { return std::max(0.0, (label_width - map_width()) / 2); }
  double product_width() const { return is_empty(kernel) ? 0 : product_room * label_size + 2 * names_beyond(); }
  double kernel_width() const { return static_cast<double>(kernel.columns()) * shape.column_step.x; }
  double maps_width() const { return map_width() + product_width() + kernel_width(); }
  double map_and_label_height() const { return map_height() + marks_below + label_height; }
  double lines_width() const { return columns.width * type; }
  double lines_height(bool with_result) const { return block_height(columns, with_result) * type; }
  double width() const {
    if (is_below) return std::max(marks_left + maps_width() + marks_right, lines_width());
    return marks_left + maps_width() + distance_beside + lines_width();
  }
  double height(bool with_result) const {
    const double map = map_and_label_height();
    if (is_below) return map + distance_below + lines_height(with_result);
    return std::max(map, lines_height(with_result));
  }
};

MarkedEdge top_edge(const Layout& layout, const Lattice& lattice) {
  return {corner(lattice, static_cast<double>(layout.cells.top), 0), lattice.column_step, Side::above};
}

MarkedEdge left_edge(const Layout& layout, const Lattice& lattice) {
  return {corner(lattice, 0, static_cast<double>(layout.cells.left)), lattice.row_step, Side::left, EdgeEnd::begin};
}

void set_cell(Layout& layout, double cell) {
  layout.shape.column_step = {cell, 0};
  layout.shape.row_step = {0, cell};
  layout.shape.origin = {-static_cast<double>(layout.cells.left) * cell, -static_cast<double>(layout.cells.top) * cell};
  const Overhang overhang =
      size_marks_overhang(layout.marks.columns, top_edge(layout, layout.shape), layout.label_size);
  layout.marks_left = std::max(size_marks_depth(layout.marks.rows, left_edge(layout, layout.shape), layout.label_size),
                               overhang.before);
  layout.marks_right = std::max(0.0, overhang.after - layout.product_width() - layout.kernel_width());
  layout.marks_below = size_marks_overhang(layout.marks.rows, left_edge(layout, layout.shape), layout.label_size).after;
  layout.marks_left = std::max(layout.marks_left, layout.names_beyond());
  layout.marks_right =
      std::max(layout.marks_right, layout.names_beyond() - layout.product_width() - layout.kernel_width());
  layout.marks_above = size_marks_depth(layout.marks.columns, top_edge(layout, layout.shape), layout.label_size);
}

// The largest type that leaves the input beside it cells of a legible size; else the equation goes below.
Layout lay_out(const FlatCase& flat, const Measure& measure, const Span& seen) {
  Layout layout = {.cells = input_range(flat),
                   .marks = input_map_marks(flat, measure.labels),
                   .columns = equation_columns(*flat.of),
                   .label_size = measure.label_size};
  Measure room = measure;
  const auto rows = static_cast<double>(layout.cells.rows());
  room.largest_cell = std::min({measure.largest_cell, largest_cell, measure.height / rows});
  if (!is_pooling(flat.of->layer.operation)) layout.kernel = {0, 0, flat.rows.kernel, flat.columns.kernel};
  const auto across = static_cast<double>(layout.cells.columns() + layout.kernel.columns());
  if (seen.end - seen.begin > 1) {
    layout.label_height = label_distance + (digit_height + descender_depth) * measure.label_size;
    layout.label_width = estimated_width({{map_label(seen.end - 1)}}, measure.label_size);
  }
  for (const auto& [least_type, least_cell] : beside) {
    for (layout.type = largest_type; layout.type >= least_type; layout.type -= type_step) {
      set_cell(layout, least_cell);
      const double cell =
          cell_size(room, across, layout.marks_left + layout.product_width() + distance_beside + layout.lines_width());
      if (cell < least_cell) continue;
      set_cell(layout, cell);
      if (layout.width() <= measure.frame_width()) return layout;
    }
  }
  layout.is_below = true;
  layout.type = std::min(measure.frame_width() / layout.columns.width, largest_type);
  room.width = measure.frame_width();
  set_cell(layout, fitting_cell(room, [&](double tried) {
             set_cell(layout, tried);
             return Extent{layout.marks_left + layout.maps_width() + layout.marks_right, 0};
           }));
  return layout;
}

// The letters of the cells under the window, where the cells have room for them.
void add_letters(std::vector<Item>& items, const StepEquation& equation, Size map, const FlatCase& flat,
                 const Lattice& lattice) {
  for (const EquationTerm& term : equation.terms) {
    if (term.input_map != map || term.kind != CellKind::input) continue;
    const Size row = flat.has_rows ? term.input[0] * flat.rows.stretch : 0;
    const Size column = term.input.back() * flat.columns.stretch;
    Index index = term.input;
    if (equation.numbers_inputs) index.insert(index.begin(), map);
    const Text text = letter_in_cell(middle(lattice, row, column), lattice.column_step.x, "x", index, Role::input_ink);
    if (text.size >= smallest_letter) items.emplace_back(text);
  }
}

Group draw_map(const FlatCase& flat, const StepEquation& equation, Size map, const FlatWindow& window,
               const Lattice& lattice) {
  Group group = {"input", input_map(flat, window, lattice)};
  if (flat.of->input_values) {
    add_input_numbers(group.items, flat, map, lattice, false);
  } else {
    add_letters(group.items, equation, map, flat, lattice);
  }
  group.items.emplace_back(window_outline(window, lattice));
  return group;
}

// An asterisk and the kernel as the window covers the input with it: that of a transposed convolution is rotated.
Group draw_kernel(const FlatCase& flat, const StepEquation& equation, Size map, const Layout& layout,
                  const Lattice& input) {
  Group group = {"kernel", {}};
  const double cell = cell_side(layout.shape);
  const double middle_y = corner(input, static_cast<double>(layout.cells.top + layout.cells.bottom) / 2, 0).y;
  const double right = corner(input, 0, static_cast<double>(layout.cells.right)).x;
  group.items.emplace_back(product_sign({right + layout.product_width() / 2, middle_y}, layout.label_size));
  const Lattice lattice = {
      .origin = {right + layout.product_width(), middle_y - static_cast<double>(layout.kernel.rows()) * cell / 2},
      .column_step = {cell, 0},
      .row_step = {0, cell}};
  const auto drawn = kernel_map(*flat.of, kernel_number(flat.of->layer, equation.output_map, map), layout.kernel,
                                flat.columns.rotated ? half_turn(lattice, layout.kernel) : lattice);
  group.items.insert(group.items.end(), drawn.begin(), drawn.end());
  if (flat.of->kernel_values) return group;
  for (const EquationTerm& term : equation.terms) {
    if (term.input_map != map) continue;
    Index index = term.weight;
    if (equation.numbers_inputs) index.insert(index.begin(), map);
    const Size row = flat.has_rows ? term.place[0] : 0;
    const Text text = letter_in_cell(middle(lattice, row, term.place.back()), cell, "w", index, Role::kernel_ink);
    if (text.size >= smallest_letter) group.items.emplace_back(text);
  }
  return group;
}

void add_marks(std::vector<Item>& items, const Layout& layout, const Lattice& lattice) {
  Group group = {"sizes", {}};
  for (const auto& [marks, edge] : {std::pair(layout.marks.columns, top_edge(layout, lattice)),
                                    std::pair(layout.marks.rows, left_edge(layout, lattice))}) {
    if (marks.empty()) continue;
    const auto drawn = draw_size_marks(marks, edge, layout.label_size);
    group.items.insert(group.items.end(), drawn.begin(), drawn.end());
  }
  items.emplace_back(group);
}

std::vector<NumberKind> left_out_numbers(const Case& of, double cell) {
  std::vector<NumberKind> kinds;
  if (of.input_values && !input_numbers(*of.input_values, cell, false).are_shown) kinds.push_back(NumberKind::input);
  if (of.kernel_values && !map_numbers(*of.kernel_values, cell).are_shown) kinds.push_back(NumberKind::kernel);
  return kinds;
}

Result<Span> drawable_maps(const Case& of) {
  const Span seen = seen_inputs(of.layer, 0);
  if (seen.end - seen.begin <= most_maps) return seen;
  return failure("a sum over " + std::to_string(seen.end - seen.begin) + " input maps", "is too long an equation",
                 "use the view channels, or at most " + std::to_string(most_maps) + " input maps in a group");
}

}  // namespace

Result<Frame> equation_frame(const Case& of, Size step, const Measure& measure) {
  const auto flat = flat_case(of, measure.cell);
  if (!flat) return tl::unexpected(flat.error());
  const auto seen = drawable_maps(of);
  if (!seen) return tl::unexpected(seen.error());
  const StepEquation equation = step_equation(of, step);
  const Size maps = seen->end - seen->begin;
  const Layout layout = lay_out(*flat, measure, *seen);
  const auto taps = flat_window(*flat, step);

  Frame frame = {.width = layout.width(),
                 .height = 0,
                 // Lines below the input may reach as far to the left as its marks.
                 .advance = layout.width() - (layout.is_below ? 0 : layout.marks_left) + measure.distance,
                 .items = {},
                 .legend = empty_kinds(*flat, layout.shape),
                 .marks_above = layout.marks_above,
                 .step_label_x = (layout.marks_left + layout.width()) / 2,
                 .tells_cells = tells_cells(layout.shape)};
  frame.left_out = left_out_numbers(of, cell_side(layout.shape));
  Group lines = {"equation", {}};
  double top = layout.marks_above;
  for (Size map = seen->begin; map < seen->end; ++map) {
    const EquationBlock block = {.input_map = map, .is_first = map == seen->begin, .is_last = map + 1 == seen->end};
    const bool with_result = block.is_last && equation.result.has_value();
    const double height = layout.height(with_result);
    const double map_and_label = layout.map_and_label_height();
    Point map_at = {layout.marks_left, top + (layout.is_below ? 0 : (height - map_and_label) / 2)};
    Point lines_at = {layout.marks_left + layout.maps_width() + distance_beside,
                      top + (height - layout.lines_height(with_result)) / 2};
    if (layout.is_below) {
      const double rightmost = frame.width - layout.marks_right - layout.maps_width();
      map_at.x = std::max(layout.marks_left, std::min(rightmost, (frame.width - layout.maps_width()) / 2));
      lines_at = {(frame.width - layout.lines_width()) / 2, top + map_and_label + distance_below};
    }
    Lattice lattice = layout.shape;
    lattice.origin = lattice.origin + map_at;
    frame.items.emplace_back(draw_map(*flat, equation, map, taps, lattice));
    if (!is_empty(layout.kernel)) frame.items.emplace_back(draw_kernel(*flat, equation, map, layout, lattice));
    if (maps > 1) {
      frame.items.emplace_back(
          Text{.at = map_at + Point{layout.map_width() / 2, map_and_label - layout.label_height + label_distance},
               .vertical = Vertical::top,
               .runs = {{map_label(map)}},
               .size = layout.label_size,
               .role = Role::faint});
    }
    if (measure.size_marks && block.is_first) add_marks(frame.items, layout, lattice);
    const auto set = equation_lines(equation, block, layout.columns, lines_at, layout.type);
    lines.items.insert(lines.items.end(), set.begin(), set.end());
    frame.height = top + height;
    top = frame.height + block_distance;
  }
  frame.items.emplace_back(lines);
  return frame;
}

}  // namespace convguide

// The view "subsampling": a stride as unit strides of which only some outputs are kept. The padded input, the output
// with unit strides in which the kept cells stand out, and the output with strides.

#include <algorithm>
#include <array>
#include <string>

#include "scene/arrow.h"
#include "scene/cell_size.h"
#include "scene/map_marks.h"
#include "scene/map_numbers.h"
#include "scene/number_text.h"
#include "scene/output_map.h"
#include "scene/text_extent.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

constexpr double largest_cell = 20;

// In points: on each side of the text over an arrow.
constexpr double arrow_margin = 8;
constexpr double arrow_head = 4;
constexpr double text_lift = 4;

// The same layer with unit strides.
Result<Case> unit_strides(const Case& of) {
  Layer layer = of.layer;
  for (Axis& axis : layer.axes) axis.stride = 1;
  if (!of.input_values) return make_case(layer);
  return make_case(layer, *of.input_values, of.kernel_values);
}

// Which cells of an axis with unit strides have a window where the axis with strides has one, too.
std::vector<bool> kept_cells(const SlidingAxis& unit, const SlidingAxis& strided) {
  const auto first_tap = [](const SlidingAxis& axis, Size output) {
    return window({axis}, {output}).front().position.front();
  };
  std::vector<bool> kept(static_cast<std::size_t>(unit.output), false);
  Size next = 0;
  for (Size output = 0; output < unit.output && next < strided.output; ++output) {
    if (first_tap(unit, output) != first_tap(strided, next)) continue;
    kept[static_cast<std::size_t>(output)] = true;
    ++next;
  }
  return kept;
}

struct Place {
  Lattice lattice;
  CellRange cells;
};

// A light cross over a cell that is left out; with room in its middle for a number.
void add_cross(Lines& crosses, const std::vector<Point>& cell, bool numbered) {
  constexpr double arm = 0.24;  // of the diagonal, beside a number
  for (const auto& [from, to] : {std::pair(cell[0], cell[2]), std::pair(cell[1], cell[3])}) {
    if (!numbered) {
      crosses.segments.push_back({from, to});
      continue;
    }
    crosses.segments.push_back({from, from + arm * (to - from)});
    crosses.segments.push_back({to, to + arm * (from - to)});
  }
}

// Kept cells are filled, all others crossed out.
void add_unit_output(std::vector<Item>& items, const FlatCase& unit, const FlatCase& strided, const Place& place) {
  const auto rows = kept_cells(unit.rows, strided.rows);
  const auto columns = kept_cells(unit.columns, strided.columns);
  const double cell = place.lattice.column_step.x;
  Lines crosses = {.segments = {}, .role = Role::padding};
  std::vector<Item> numbers;
  for (Size row = 0; row < place.cells.rows(); ++row) {
    for (Size column = 0; column < place.cells.columns(); ++column) {
      const bool kept = rows[static_cast<std::size_t>(row)] && columns[static_cast<std::size_t>(column)];
      const auto cell_outline = outline(place.lattice, {row, column, row + 1, column + 1});
      if (kept) {
        items.emplace_back(Polygon{.points = cell_outline, .fill = Role::output});
      } else {
        add_cross(crosses, cell_outline, unit.of->output_values.has_value());
      }
      if (!unit.of->output_values) continue;
      const std::vector<double>& values = unit.of->output_values->values;
      const auto at = static_cast<std::size_t>(row * place.cells.columns() + column);
      numbers.emplace_back(cell_text(middle(place.lattice, row, column), cell, number_size(cell),
                                     number_text(values[at], decimals_for(values)),
                                     kept ? Role::output_ink : Role::padding_ink));
    }
  }
  if (!crosses.segments.empty()) items.emplace_back(crosses);
  items.emplace_back(Lines{.segments = grid_lines(place.lattice, place.cells), .role = Role::output_grid});
  items.insert(items.end(), numbers.begin(), numbers.end());
}

// "s = 1: o = 3": the output's size, and the stride that makes it.
std::vector<SizeMark> stride_marks(const SlidingAxis& axis) {
  auto marks = output_marks(axis);
  for (SizeMark& mark : marks) {
    auto label = size_label("s", axis.stride);
    label.push_back({": "});
    label.insert(label.end(), mark.label.begin(), mark.label.end());
    mark.label = std::move(label);
  }
  return marks;
}

// "stride 1" and "keep one in 2", over the arrows.
struct Words {
  std::string convolve;
  std::string keep;
};

Words arrow_words(const Case& of) {
  std::string strides = std::to_string(of.layer.axes.front().stride);
  const auto differs = [&](const Axis& axis) { return axis.stride != of.layer.axes.front().stride; };
  if (std::any_of(of.layer.axes.begin(), of.layer.axes.end(), differs)) {
    strides += " × " + std::to_string(of.layer.axes.back().stride);
  }
  return {"stride 1", "keep one in " + strides};
}

void add_labelled_arrow(std::vector<Item>& items, const std::string& words, double left, double width, double y,
                        double label_size) {
  items.emplace_back(arrow({left + arrow_margin, y}, {left + width - arrow_margin, y}, arrow_head));
  items.emplace_back(Text{.at = {left + width / 2, y - text_lift},
                          .vertical = Vertical::baseline,
                          .runs = {{words}},
                          .size = label_size,
                          .role = Role::faint});
}

// The input, the output with unit strides and the output with strides, with their values where the case has some.
void add_maps(std::vector<Item>& items, const Case& of, const FlatCase& unit, const FlatCase& strided,
              const std::array<Place, 3>& places) {
  Group input = {"input", input_map(unit, {}, places[0].lattice)};
  Group unit_output = {"unit-output", {}};
  add_unit_output(unit_output.items, unit, strided, places[1]);
  Group output = {"output", made_output_map(places[2].cells, places[2].lattice)};
  if (of.input_values) {
    add_map_numbers(input.items, *of.input_values, 0, unit.rows.input * unit.columns.input, unit.columns.input,
                    places[0].lattice, Role::input_ink);
    add_map_numbers(output.items, *of.output_values, 0, step_count(View::plan, of), strided.columns.output,
                    places[2].lattice, Role::output_ink);
  }
  items.insert(items.end(), {input, unit_output, output});
}

}  // namespace

Result<Frame> subsampling_frame(const Case& of, const Measure& measure) {
  const auto unit_case = unit_strides(of);
  if (!unit_case) return tl::unexpected(unit_case.error());
  const auto strided = flat_case(of);
  const auto unit = flat_case(*unit_case);
  if (!strided) return tl::unexpected(strided.error());
  if (!unit) return tl::unexpected(unit.error());

  const double label_size = measure.label_size;
  const Words words = arrow_words(of);
  const auto arrow_width = [&](const std::string& text) {
    return estimated_width({{text}}, label_size) + 2 * arrow_margin;
  };
  std::array<Place, 3> places = {{{{}, input_range(*unit)}, {{}, output_range(*unit)}, {{}, output_range(*strided)}}};
  Size columns = 0;
  Size most_rows = 0;
  for (const Place& place : places) {
    columns += place.cells.columns();
    most_rows = std::max(most_rows, place.cells.rows());
  }
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const std::vector<SizeMark> marked[] = {input_marks(unit->columns), stride_marks(unit->columns),
                                          stride_marks(strided->columns)};
  const auto top_edge = [&](const Place& place) {
    const Lattice& lattice = place.lattice;
    return MarkedEdge{corner(lattice, static_cast<double>(place.cells.top), 0), lattice.column_step, Side::above};
  };
  const auto set_cell = [&](double cell) {
    for (Place& place : places) place.lattice = {.origin = {}, .column_step = {cell, 0}, .row_step = {0, cell}};
  };
  const auto overhang = [&](std::size_t at) {
    return size_marks_overhang(marked[at], top_edge(places[at]), label_size);
  };
  const double arrows = arrow_width(words.convolve) + arrow_width(words.keep);
  set_cell(cell_size(room, static_cast<double>(columns), arrows));
  const double cell = cell_size(room, static_cast<double>(columns), arrows + overhang(0).before + overhang(2).after);
  set_cell(cell);
  double top = 0;
  for (std::size_t at = 0; at < std::size(places); ++at) {
    const double rows_above = static_cast<double>(most_rows - places[at].cells.rows()) / 2 * cell;
    top = std::max(top, size_marks_depth(marked[at], top_edge(places[at]), label_size) - rows_above);
  }
  const double middle_y = top + static_cast<double>(most_rows) * cell / 2;
  Frame frame;
  double x = overhang(0).before;
  const auto put = [&](Place& place) {
    place.lattice.origin = {x - static_cast<double>(place.cells.left) * cell,
                            middle_y - static_cast<double>(place.cells.top + place.cells.bottom) / 2 * cell};
    x += static_cast<double>(place.cells.columns()) * cell;
  };
  const auto put_arrow = [&](const std::string& text) {
    add_labelled_arrow(frame.items, text, x, arrow_width(text), middle_y, label_size);
    x += arrow_width(text);
  };
  put(places[0]);
  put_arrow(words.convolve);
  put(places[1]);
  put_arrow(words.keep);
  put(places[2]);

  add_maps(frame.items, of, *unit, *strided, places);
  if (measure.size_marks) {
    Group marks = {"sizes", {}};
    for (std::size_t at = 0; at < std::size(places); ++at) {
      const auto drawn = draw_size_marks(marked[at], top_edge(places[at]), label_size);
      marks.items.insert(marks.items.end(), drawn.begin(), drawn.end());
    }
    frame.items.emplace_back(marks);
  }
  frame.width = x + overhang(2).after;
  frame.height = top + static_cast<double>(most_rows) * cell;
  frame.legend = empty_kinds(*unit);
  if (step_count(View::plan, of) < step_count(View::plan, *unit_case)) frame.legend.push_back(EmptyKind::left_out);
  frame.marks_above = top;
  return frame;
}

}  // namespace convguide

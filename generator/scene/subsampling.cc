// The view "subsampling": a stride as unit strides of which only some outputs are kept. The padded input, the output
// with unit strides in which the kept cells stand out, and the output with strides.

#include <algorithm>
#include <array>
#include <string>

#include "scene/arrow.h"
#include "scene/cell_size.h"
#include "scene/layer_words.h"
#include "scene/map_numbers.h"
#include "scene/marked_map.h"
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

// Kept cells are filled, all others crossed out. Where cells are too small for that, all of them are pale.
void add_unit_output(std::vector<Item>& items, const FlatCase& unit, const FlatCase& strided, const MarkedMap& map) {
  if (!tells_cells(map.lattice)) {
    items.emplace_back(Polygon{.points = outline(map.lattice, map.range),
                               .fill = Role::output_pending,
                               .outline = Role::output_grid,
                               .stroke = Stroke::hairline});
    return;
  }
  // With unit strides, output cell n is made where the window has moved by n cells.
  const auto is_kept = [](Size output, const SlidingAxis& axis) {
    return output % axis.stride == 0 && output / axis.stride < axis.output;
  };
  const double cell = cell_side(map.lattice);
  Lines crosses = {.segments = {}, .role = Role::padding};
  const CellNumbers numbers = unit.of->output_values ? map_numbers(*unit.of->output_values, cell) : CellNumbers{};
  std::vector<Item> texts;
  for (Size row = 0; row < map.range.rows(); ++row) {
    for (Size column = 0; column < map.range.columns(); ++column) {
      const bool kept = is_kept(row, strided.rows) && is_kept(column, strided.columns);
      const auto cell_outline = outline(map.lattice, {row, column, row + 1, column + 1});
      if (kept) {
        items.emplace_back(Polygon{.points = cell_outline, .fill = Role::output});
      } else {
        add_cross(crosses, cell_outline, numbers.are_shown);
      }
      if (!numbers.are_shown) continue;
      const auto at = static_cast<std::size_t>(row * map.range.columns() + column);
      texts.emplace_back(cell_text(numbers, middle(map.lattice, row, column), unit.of->output_values->values[at],
                                   kept ? Role::output_ink : Role::padding_ink));
    }
  }
  if (!crosses.segments.empty()) items.emplace_back(crosses);
  items.emplace_back(Lines{.segments = grid_lines(map.lattice, map.range), .role = Role::output_grid});
  items.insert(items.end(), texts.begin(), texts.end());
}

bool strides_differ(const Case& of) {
  const Size first = of.layer.axes.front().stride;
  return std::any_of(of.layer.axes.begin(), of.layer.axes.end(),
                     [&](const Axis& axis) { return axis.stride != first; });
}

// "s = 1: o = 3": the output's size along the columns, and the stride that makes it where all axes have the same.
std::vector<SizeMark> stride_marks(const FlatCase& flat, bool name_stride, SizeLabels labels) {
  auto marks = output_marks(flat.columns, labels);
  if (labels != SizeLabels::full || !name_stride) return marks;
  for (SizeMark& mark : marks) {
    auto label = size_label("s", flat.columns.stride, labels);
    label.push_back({": "});
    label.insert(label.end(), mark.label.begin(), mark.label.end());
    mark.label = std::move(label);
  }
  return marks;
}

// What stands over an arrow, and below it where there is more to say.
struct Words {
  std::string above;
  std::string below = {};
};

Words convolving_words() { return {"stride 1"}; }

// "keep one in 2"; of axes that differ "keep one row in 3", and below it "and one column in 2".
Words keeping_words(const Case& of) {
  const auto parts = kept_parts(of);
  return {"keep " + parts.front(), parts.size() > 1 ? "and " + parts.back() : ""};
}

double arrow_width(const Words& words, double label_size) {
  return std::max(estimated_width({{words.above}}, label_size), estimated_width({{words.below}}, label_size)) +
         2 * arrow_margin;
}

void add_labelled_arrow(std::vector<Item>& items, const Words& words, const Point& from, double label_size) {
  const double width = arrow_width(words, label_size);
  items.emplace_back(arrow({from.x + arrow_margin, from.y}, {from.x + width - arrow_margin, from.y}, arrow_head));
  Text text = {.at = {from.x + width / 2, from.y - text_lift},
               .vertical = Vertical::baseline,
               .runs = {{words.above}},
               .size = label_size,
               .role = Role::faint};
  items.emplace_back(text);
  if (words.below.empty()) return;
  text.at.y = from.y + text_lift;
  text.vertical = Vertical::top;
  text.runs = {{words.below}};
  items.emplace_back(text);
}

// The input, the output with unit strides and the output with strides, side by side with room for an arrow after each
// of the first two, in the middle of their height.
struct Row {
  std::array<MarkedMap, 3> maps;
  std::array<Point, 2> arrows;  // where they begin
  Box cells = {};
  Box all = {};
};

Row place_row(const FlatCase& unit, const FlatCase& strided, double cell, const Measure& measure) {
  const Words keep = keeping_words(*strided.of);
  const bool name_stride = !strides_differ(*strided.of);
  const Lattice lattice = {.origin = {}, .column_step = {cell, 0}, .row_step = {0, cell}};
  Row row = {.maps = {{{lattice, input_range(unit), {input_marks(unit.columns, measure.labels), {}}},
                       {lattice, output_range(unit), {stride_marks(unit, name_stride, measure.labels), {}}},
                       {lattice, output_range(strided), {stride_marks(strided, name_stride, measure.labels), {}}}}},
             .arrows = {}};
  double x = 0;
  for (std::size_t at = 0; at < row.maps.size(); ++at) {
    MarkedMap& map = row.maps[at];
    // Labels may reach into the margins of arrows, but not up to their words.
    const auto beyond = [](double overhang) { return std::max(0.0, overhang - arrow_margin / 2); };
    const Box cells = cells_box(map);
    const Box all = marked_box(map, measure.label_size);
    if (at > 0) x += beyond(cells.left - all.left);
    move(map, {x - cells.left, -(cells.top + cells.bottom) / 2});
    row.cells = joined(row.cells, cells_box(map));
    row.all = joined(row.all, marked_box(map, measure.label_size));
    x += cells.width() + beyond(all.right - cells.right);
    if (at >= row.arrows.size()) continue;
    row.arrows[at] = {x, 0};
    x += arrow_width(at == 0 ? convolving_words() : keep, measure.label_size);
  }
  const double highest = -text_lift - digit_height * measure.label_size;
  const double lowest =
      keep.below.empty() ? arrow_head : text_lift + (digit_height + descender_depth) * measure.label_size;
  row.cells = joined(row.cells, box_of({Point{0, highest}, Point{0, lowest}}));
  row.all = joined(row.all, row.cells);
  return row;
}

// The maps with their values where the case has some.
void add_maps(std::vector<Item>& items, const FlatCase& unit, const FlatCase& strided, const Row& row) {
  const auto& [input_place, unit_place, output_place] = row.maps;
  Group input = {"input", input_map(unit, {}, input_place.lattice)};
  Group unit_output = {"unit-output", {}};
  add_unit_output(unit_output.items, unit, strided, unit_place);
  Group output = {"output", made_output_map(output_place.range, output_place.lattice)};
  const Case& of = *strided.of;
  if (of.input_values) {
    add_map_numbers(input.items, *of.input_values, 0, unit.rows.input * unit.columns.input, unit.columns.input,
                    input_place.lattice, Role::input_ink);
    add_map_numbers(output.items, *of.output_values, 0, step_count(View::plan, of), strided.columns.output,
                    output_place.lattice, Role::output_ink);
  }
  items.insert(items.end(), {input, unit_output, output});
}

// The output with unit strides holds all numbers of the other.
std::vector<NumberKind> left_out_numbers(const Case& unit, double cell) {
  std::vector<NumberKind> kinds;
  if (unit.input_values && !map_numbers(*unit.input_values, cell).are_shown) kinds.push_back(NumberKind::input);
  if (unit.output_values && !map_numbers(*unit.output_values, cell).are_shown) kinds.push_back(NumberKind::output);
  return kinds;
}

}  // namespace

Result<Frame> subsampling_frame(const Case& of, const Measure& measure) {
  const auto unit_case = unit_strides(of);
  if (!unit_case) return tl::unexpected(unit_case.error());
  const auto strided = flat_case(of, measure.cell);
  const auto unit = flat_case(*unit_case, measure.cell);
  if (!strided) return tl::unexpected(strided.error());
  if (!unit) return tl::unexpected(unit.error());

  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const double cell = fitting_cell(room, [&](double tried) {
    const Box all = place_row(*unit, *strided, tried, measure).all;
    return Extent{measure.across * all.width() + (measure.across - 1) * measure.distance, all.height()};
  });
  Row row = place_row(*unit, *strided, cell, measure);
  const Point into_frame = {-row.all.left, -row.all.top};
  for (MarkedMap& map : row.maps) move(map, into_frame);

  Frame frame = {.width = row.all.width(),
                 .height = row.all.height(),
                 .items = {},
                 .legend = empty_kinds(*unit, row.maps.front().lattice),
                 .marks_above = row.cells.top - row.all.top,
                 .marks_below = row.all.bottom - row.cells.bottom,
                 .step_label_x = row.all.width() / 2,
                 .tells_cells = tells_cells(row.maps.front().lattice),
                 .left_out = left_out_numbers(*unit_case, cell)};
  const bool leaves_out = step_count(View::plan, of) < step_count(View::plan, *unit_case);
  if (leaves_out && frame.tells_cells) frame.legend.push_back(EmptyKind::left_out);
  add_maps(frame.items, *unit, *strided, row);
  add_labelled_arrow(frame.items, convolving_words(), row.arrows[0] + into_frame, measure.label_size);
  add_labelled_arrow(frame.items, keeping_words(of), row.arrows[1] + into_frame, measure.label_size);
  if (measure.size_marks) {
    add_size_marks(frame.items, {row.maps.begin(), row.maps.end()}, measure.label_size);
  }
  return frame;
}

}  // namespace convguide

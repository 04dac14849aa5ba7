#include "scene/stamp_maps.h"

#include <algorithm>
#include <string>

#include "scene/cell_size.h"
#include "scene/size_marks.h"

namespace convguide {
namespace {

// In cells: the room for the sign; and the part of the room for the arrow, of one cell, that it fills.
constexpr double sign_room = 1.1;
constexpr double arrow_in_room = 0.5;

constexpr double largest_cell = 25;   // points
constexpr double least_room = 10;     // points, for the sign and for the arrow
constexpr double label_distance = 4;  // points, between the labels of neighbouring maps

std::vector<SizeMark> one_mark(const std::string& symbol, Size size, SizeLabels labels) {
  if (labels == SizeLabels::none) return {};
  return {{0, size, size_label(symbol, size, labels)}};
}

// What is cropped and what is kept along one axis of the output.
std::vector<SizeMark> kept_marks(const Axis& axis, const StampedAxis& stamped, SizeLabels labels) {
  if (labels == SizeLabels::none) return {};
  std::vector<SizeMark> marks;
  const auto add = [&](Size begin, Size end, const std::string& symbol) {
    if (begin < end) marks.push_back({begin, end, size_label(symbol, end - begin, labels)});
  };
  const bool alike = axis.padding_before == axis.padding_after;
  add(0, stamped.kept_begin, alike ? "p" : "p₁");
  add(stamped.kept_begin, stamped.kept_end, "o'");
  // With output padding, fewer cells than p are cropped at the end.
  if (axis.output_padding == 0) add(stamped.kept_end, stamped.covered, alike ? "p" : "p₂");
  return marks;
}

std::vector<SizeMark> stride_mark(const Axis& axis, SizeLabels labels) {
  return axis.stride > 1 && axis.input > 1 ? one_mark("s", axis.stride, labels) : std::vector<SizeMark>{};
}

// A map, its first corner, and the marks along its sides. Rows are marked only where they differ from the columns.
struct MarkedMap {
  CellRange cells = {};
  std::vector<SizeMark> above = {};
  std::vector<SizeMark> below = {};
  std::vector<SizeMark> left = {};
  std::vector<SizeMark> right = {};
  Lattice lattice = {};

  double width() const { return static_cast<double>(cells.columns()) * lattice.column_step.x; }
  double height() const { return static_cast<double>(cells.rows()) * lattice.row_step.y; }
  MarkedEdge top() const { return {lattice.origin, lattice.column_step, Side::above}; }
  MarkedEdge foot() const { return {lattice.origin + Point{0, height()}, lattice.column_step, Side::below}; }
  MarkedEdge left_side() const { return {lattice.origin, lattice.row_step, Side::left}; }
  MarkedEdge right_side() const { return {lattice.origin + Point{width(), 0}, lattice.row_step, Side::right}; }

  // How far marks reach beyond the map's sides.
  double reach_left(double label_size) const {
    return std::max({size_marks_depth(left, left_side(), label_size),
                     size_marks_overhang(above, top(), label_size).before,
                     size_marks_overhang(below, foot(), label_size).before});
  }
  double reach_right(double label_size) const {
    return std::max({size_marks_depth(right, right_side(), label_size),
                     size_marks_overhang(above, top(), label_size).after,
                     size_marks_overhang(below, foot(), label_size).after});
  }
};

struct MarkedMaps {
  MarkedMap input;
  MarkedMap kernel;
  MarkedMap output;

  // The highest of them, without marks.
  double height() const { return std::max({input.height(), kernel.height(), output.height()}); }
  double marks_above(double label_size) const {
    double depth = 0;
    for (const MarkedMap* map : {&input, &kernel, &output}) {
      depth = std::max(depth, size_marks_depth(map->above, map->top(), label_size));
    }
    return depth;
  }
  double marks_below(double label_size) const { return size_marks_depth(output.below, output.foot(), label_size); }
};

MarkedMaps marked_maps(const FlatStamps& stamps, SizeLabels labels) {
  const Axis& rows = stamps.layer.axes[0];
  const Axis& columns = stamps.layer.axes[1];
  MarkedMaps maps = {.input = {.cells = stamps.input(), .above = one_mark("i'", columns.input, labels)},
                     .kernel = {.cells = stamps.kernel(), .above = one_mark("k", columns.kernel, labels)},
                     .output = {.cells = stamps.drawn(),
                                .above = kept_marks(columns, stamps.axes[1], labels),
                                .below = stride_mark(columns, labels)}};
  if (!stamps.has_rows || rows == columns) return maps;
  maps.input.left = one_mark("i'", rows.input, labels);
  maps.kernel.right = one_mark("k", rows.kernel, labels);
  maps.output.right = kept_marks(rows, stamps.axes[0], labels);
  maps.output.left = stride_mark(rows, labels);
  return maps;
}

double arrow_room(double cell) { return std::max(cell, least_room); }

// The spaces between neighbouring maps, in points.
struct Spaces {
  double sign = 0;
  double arrow = 0;
};

Spaces spaces_between(const MarkedMaps& maps, double cell, double label_size) {
  const double around_sign = maps.input.reach_right(label_size) + maps.kernel.reach_left(label_size);
  const double around_arrow = maps.kernel.reach_right(label_size) + maps.output.reach_left(label_size);
  // Labels that merely stick out share the room; marks along a side stand beside the arrow.
  const double beside_arrow = size_marks_depth(maps.kernel.right, maps.kernel.right_side(), label_size) +
                              size_marks_depth(maps.output.left, maps.output.left_side(), label_size);
  return {std::max({sign_room * cell, least_room, around_sign + label_distance}),
          std::max(arrow_room(cell) + beside_arrow, around_arrow + label_distance)};
}

void set_cell(MarkedMaps& maps, double cell) {
  for (MarkedMap* map : {&maps.input, &maps.kernel, &maps.output}) {
    map->lattice.column_step = {cell, 0};
    map->lattice.row_step = {0, cell};
  }
}

std::vector<Item> draw_marks(const MarkedMaps& maps, double label_size) {
  std::vector<Item> items;
  const auto add = [&](const std::vector<SizeMark>& marks, const MarkedEdge& edge) {
    if (marks.empty()) return;
    const auto drawn = draw_size_marks(marks, edge, label_size);
    items.insert(items.end(), drawn.begin(), drawn.end());
  };
  for (const MarkedMap* map : {&maps.input, &maps.kernel, &maps.output}) {
    add(map->above, map->top());
    add(map->below, map->foot());
    add(map->left, map->left_side());
    add(map->right, map->right_side());
  }
  return items;
}

}  // namespace

CellRange FlatStamps::drawn() const {
  return {0, 0, std::max(axes[0].covered, axes[0].kept_end), std::max(axes[1].covered, axes[1].kept_end)};
}

Result<FlatStamps> flat_stamps(const Case& of, std::optional<double> cell) {
  const auto flat = flat_case(of, cell);
  if (!flat) return tl::unexpected(flat.error());
  FlatStamps stamps = {.of = &of, .layer = of.layer, .axes = {}, .has_rows = flat->has_rows};
  if (!flat->has_rows) stamps.layer.axes.insert(stamps.layer.axes.begin(), Axis{});
  stamps.axes = stamped_axes(stamps.layer);
  const CellRange drawn = stamps.drawn();
  if (drawn.rows() * drawn.columns() <= most_drawn_cells) return stamps;
  return failure("a map of " + std::to_string(drawn.rows()) + " × " + std::to_string(drawn.columns()) + " cells",
                 "is too large to draw", "draw at most " + std::to_string(most_drawn_cells) + " cells");
}

Cell stamping_cell(const FlatStamps& stamps, Size step) {
  const Index index = index_of_step({stamps.input().rows(), stamps.input().columns()}, step - 1);
  return {index[0], index[1]};
}

std::vector<Tap> stamp_taps(const FlatStamps& stamps, const Cell& input) {
  std::vector<Tap> taps;
  visit_stamp(stamps.axes, {input.row, input.column}, [&](const Tap& tap) { taps.push_back(tap); });
  return taps;
}

StampMaps place_stamp_maps(const FlatStamps& stamps, const Measure& measure) {
  MarkedMaps maps = marked_maps(stamps, measure.labels);
  const double label_size = measure.label_size;
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const double cell = fitting_cell(room, [&](double tried) {
    set_cell(maps, tried);
    const Spaces spaces = spaces_between(maps, tried, label_size);
    const double left = maps.input.reach_left(label_size);
    const double width = maps.input.width() + spaces.sign + maps.kernel.width() + spaces.arrow + maps.output.width() +
                         maps.output.reach_right(label_size);
    const double height = maps.marks_above(label_size) + maps.height() + maps.marks_below(label_size);
    return Extent{left + measure.across * width + (measure.across - 1) * measure.distance, height};
  });
  set_cell(maps, cell);
  const Spaces spaces = spaces_between(maps, cell, label_size);

  StampMaps placed = {.cell = cell, .marks_left = maps.input.reach_left(label_size)};
  placed.marks_above = maps.marks_above(label_size);
  placed.marks_below = maps.marks_below(label_size);
  const double rows_height = maps.height();
  const double middle_y = placed.marks_above + rows_height / 2;
  const auto place = [&](MarkedMap& map, double left) { map.lattice.origin = {left, middle_y - map.height() / 2}; };
  place(maps.input, placed.marks_left);
  const double input_end = placed.marks_left + maps.input.width();
  place(maps.kernel, input_end + spaces.sign);
  const double kernel_end = input_end + spaces.sign + maps.kernel.width();
  place(maps.output, kernel_end + spaces.arrow);
  const double output_left = kernel_end + spaces.arrow;

  placed.input = maps.input.lattice;
  placed.kernel = maps.kernel.lattice;
  placed.output = maps.output.lattice;
  placed.times = {input_end + spaces.sign / 2, middle_y};
  const double beside = size_marks_depth(maps.output.left, maps.output.left_side(), label_size);
  const double arrow_end = output_left - beside - (1 - arrow_in_room) / 2 * arrow_room(cell);
  placed.arrow_from = {arrow_end - arrow_in_room * arrow_room(cell), middle_y};
  placed.arrow_to = {arrow_end, middle_y};
  placed.width = output_left + maps.output.width() + maps.output.reach_right(label_size);
  placed.height = placed.marks_above + rows_height + placed.marks_below;
  if (measure.size_marks) placed.marks = draw_marks(maps, label_size);
  return placed;
}

}  // namespace convguide

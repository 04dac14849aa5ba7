// The view "touches": how many stamps of a transposed convolution touch each output cell. The larger a cell's disc, the
// more; where cells take turns, the discs show the checkerboard. Along one axis the stamps stand above it, each on a
// row of its own.

#include "tensors/touches.h"

#include <algorithm>
#include <map>

#include "scene/cell_size.h"
#include "scene/map_numbers.h"
#include "scene/marked_map.h"
#include "scene/stamp_maps.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

constexpr double largest_cell = 18;  // points

// Radii of discs, in cells: that of the most touched cell, and what one would have that is hardly touched. A number
// fits into both.
constexpr double largest_radius = 0.46;
constexpr double smallest_radius = 0.24;
constexpr double number_in_disc = 0.42;

// In cells: the rows of stamps, and the distance to the output below them.
constexpr double stamp_height = 0.42;
constexpr double stamp_distance = 0.16;
constexpr double output_distance = 0.45;

struct TouchMap {
  FlatStamps stamps;
  Tensor counts;  // one for each output cell, row by row
  MarkedMap output;

  double cell() const { return cell_side(output.lattice); }
  Size columns() const { return output.range.columns(); }
  double count(Size at) const { return counts.values[static_cast<std::size_t>(at)]; }
};

// How much room the stamps take above the output, in cells.
double stamps_room(const FlatStamps& stamps) {
  if (stamps.has_rows) return 0;
  return static_cast<double>(stamps.input().columns()) * (stamp_height + stamp_distance) - stamp_distance +
         output_distance;
}

MarkedMap place_output(const FlatStamps& stamps, double cell, SizeLabels labels) {
  const CellRange kept = stamps.kept();
  MarkedMap map = {.lattice = {.origin = {}, .column_step = {cell, 0}, .row_step = {0, cell}},
                   .range = {0, 0, kept.rows(), kept.columns()},
                   .column_side = stamps.has_rows ? Side::above : Side::below};
  if (labels == SizeLabels::none) return map;
  map.marks.columns = {{0, kept.columns(), size_label("o'", kept.columns(), labels)}};
  if (stamps.has_rows && kept.rows() != kept.columns()) {
    map.marks.rows = {{0, kept.rows(), size_label("o'", kept.rows(), labels)}};
  }
  return map;
}

// The stamps' cells reach beyond the output where it is cropped.
Box whole_box(const FlatStamps& stamps, const MarkedMap& map, double label_size) {
  Box box = marked_box(map, label_size);
  if (stamps.has_rows) return box;
  const double cell = cell_side(map.lattice);
  const CellRange covered = stamps.covered();
  const double left = map.lattice.origin.x - static_cast<double>(stamps.kept().left) * cell;
  return joined(box, {left, map.lattice.origin.y - stamps_room(stamps) * cell,
                      left + static_cast<double>(covered.columns()) * cell, map.lattice.origin.y});
}

double radius(double count, double most) { return smallest_radius + (largest_radius - smallest_radius) * count / most; }

// Discs of one size are one item.
void add_discs(std::vector<Item>& items, const TouchMap& map) {
  const double most = *std::max_element(map.counts.values.begin(), map.counts.values.end());
  std::map<double, Dots> discs;
  for (Size at = 0; at < static_cast<Size>(map.counts.values.size()); ++at) {
    const double count = map.count(at);
    if (count == 0) continue;
    Dots& dots = discs[count];
    dots.radius = radius(count, most) * map.cell();
    dots.role = Role::output;
    dots.centres.push_back(middle(map.output.lattice, at / map.columns(), at % map.columns()));
  }
  for (auto& [count, dots] : discs) items.emplace_back(std::move(dots));
}

CellNumbers touch_numbers(const TouchMap& map) {
  constexpr double legible_number = 7;  // points
  const double size = std::min(std::max(number_in_disc * map.cell(), legible_number), number_size(map.cell()));
  return cell_numbers(map.counts.values, 0, map.cell(), size);
}

void add_numbers(std::vector<Item>& items, const TouchMap& map) {
  const CellNumbers numbers = touch_numbers(map);
  if (!numbers.are_shown) return;
  for (Size at = 0; at < static_cast<Size>(map.counts.values.size()); ++at) {
    const double count = map.count(at);
    items.emplace_back(cell_text(numbers, middle(map.output.lattice, at / map.columns(), at % map.columns()), count,
                                 count == 0 ? Role::padding_ink : Role::output_ink));
  }
}

bool has_untouched(const TouchMap& map) {
  return std::find(map.counts.values.begin(), map.counts.values.end(), 0.0) != map.counts.values.end();
}

void add_hatching(std::vector<Item>& items, const TouchMap& map) {
  for (Size at = 0; at < static_cast<Size>(map.counts.values.size()); ++at) {
    if (map.count(at) > 0) continue;
    const Size row = at / map.columns();
    const Size column = at % map.columns();
    items.emplace_back(Polygon{.points = outline(map.output.lattice, {row, column, row + 1, column + 1}),
                               .fill = Role::hatch,
                               .pattern = Pattern::hatched});
  }
}

Group draw_output(const TouchMap& map) {
  Group group = {"output", {}};
  const Lattice& lattice = map.output.lattice;
  group.items.emplace_back(Polygon{.points = outline(lattice, map.output.range), .fill = Role::output_pending});
  if (!tells_cells(lattice)) {
    group.items.emplace_back(Polygon{
        .points = outline(lattice, map.output.range), .outline = Role::output_grid, .stroke = Stroke::hairline});
    return group;
  }
  add_hatching(group.items, map);
  group.items.emplace_back(Lines{.segments = grid_lines(lattice, map.output.range), .role = Role::output_grid});
  add_discs(group.items, map);
  add_numbers(group.items, map);
  return group;
}

// One axis: each stamp as a bar of cells above the output cells that it touches.
Group draw_stamps(const TouchMap& map) {
  Group group = {"stamps", {}};
  const Lattice& output = map.output.lattice;
  const double cell = map.cell();
  for (Size column = 0; column < map.stamps.input().columns(); ++column) {
    Lattice row = {.origin = {output.origin.x - static_cast<double>(map.stamps.kept().left) * cell,
                              output.origin.y + (static_cast<double>(column) * (stamp_height + stamp_distance) -
                                                 stamps_room(map.stamps)) *
                                                    cell},
                   .column_step = {cell, 0},
                   .row_step = {0, stamp_height * cell}};
    for (const Span& span : tap_spans(window_of(stamp_taps(map.stamps, {0, column})).columns)) {
      const CellRange cells = {0, span.begin, 1, span.end};
      group.items.emplace_back(Polygon{.points = outline(row, cells), .fill = Role::kernel});
      if (!tells_cells(output)) continue;
      group.items.emplace_back(Lines{.segments = grid_lines(row, cells), .role = Role::kernel_grid});
    }
  }
  return group;
}

}  // namespace

Result<Frame> touches_frame(const Case& of, const Measure& measure) {
  const auto stamps = flat_stamps(of, measure.cell);
  if (!stamps) return tl::unexpected(stamps.error());
  const auto counts = touch_counts(of.layer);
  if (!counts) return tl::unexpected(counts.error());
  Measure room = measure;
  room.largest_cell = std::min(measure.largest_cell, largest_cell);
  const double cell = fitting_cell(room, [&](double tried) {
    const Box box = whole_box(*stamps, place_output(*stamps, tried, measure.labels), measure.label_size);
    return Extent{measure.across * box.width() + (measure.across - 1) * measure.distance, box.height()};
  });
  TouchMap map = {.stamps = *stamps, .counts = *counts, .output = place_output(*stamps, cell, measure.labels)};
  const Box all = whole_box(*stamps, map.output, measure.label_size);
  move(map.output, {-all.left, -all.top});

  Frame frame = {.width = all.width(),
                 .height = all.height(),
                 .items = {},
                 .legend = {},
                 .marks_above = 0,
                 .marks_below = 0,
                 .step_label_x = all.width() / 2,
                 .tells_cells = tells_cells(map.output.lattice)};
  if (!stamps->has_rows) frame.items.emplace_back(draw_stamps(map));
  frame.items.emplace_back(draw_output(map));
  if (!touch_numbers(map).are_shown) frame.left_out = {NumberKind::output};
  if (has_untouched(map) && frame.tells_cells) frame.legend = {EmptyKind::untouched};
  if (measure.size_marks) add_size_marks(frame.items, {map.output}, measure.label_size);
  return frame;
}

}  // namespace convguide

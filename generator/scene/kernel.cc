// The view "kernel": the bare kernel with its weights, or with letters where there are no values.

#include "scene/cell_size.h"
#include "scene/kernel_map.h"
#include "scene/map_numbers.h"
#include "scene/marked_map.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

constexpr double largest_cell = 24;

MarkedMap place_kernel(const FlatCase& flat, double cell, SizeLabels labels) {
  const CellRange cells = {0, 0, flat.rows.kernel, flat.columns.kernel};
  MarkedMap map = {.lattice = {.origin = {}, .column_step = {cell, 0}, .row_step = {0, cell}}, .range = cells};
  if (labels == SizeLabels::none) return map;
  map.marks.columns = {{0, cells.right, size_label("k", cells.right, labels)}};
  if (flat.has_rows && cells.rows() != cells.columns()) {
    map.marks.rows = {{0, cells.bottom, size_label("k", cells.bottom, labels)}};
  }
  return map;
}

}  // namespace

Result<Frame> kernel_frame(const Case& of, const Measure& measure) {
  const auto flat = flat_case(of, measure.cell);
  if (!flat) return tl::unexpected(flat.error());
  Measure room = measure;
  room.largest_cell = largest_cell;
  const double cell = fitting_cell(room, [&](double tried) {
    const Box box = marked_box(place_kernel(*flat, tried, measure.labels), measure.label_size);
    return Extent{measure.across * box.width() + (measure.across - 1) * measure.distance, box.height()};
  });
  MarkedMap map = place_kernel(*flat, cell, measure.labels);
  const Box all = marked_box(map, measure.label_size);
  move(map, {-all.left, -all.top});
  const Lattice& lattice = map.lattice;

  Frame frame = {.width = all.width(),
                 .height = all.height(),
                 .items = {Group{"kernel", kernel_map(of, 0, map.range, lattice)}},
                 .legend = {},
                 .marks_above = cells_box(map).top,
                 .marks_below = all.height() - cells_box(map).bottom,
                 .step_label_x = all.width() / 2,
                 .tells_cells = tells_cells(lattice)};
  if (!of.kernel_values && cell >= smallest_lettered_cell) {
    Group letters = {"letters", {}};
    for (Size row = 0; row < map.range.rows(); ++row) {
      for (Size column = 0; column < map.range.columns(); ++column) {
        const Index weight = flat->has_rows ? Index{row, column} : Index{column};
        letters.items.emplace_back(weight_letter(middle(lattice, row, column), cell, weight));
      }
    }
    frame.items.emplace_back(letters);
  }
  if (of.kernel_values && !map_numbers(*of.kernel_values, cell).are_shown) frame.left_out = {NumberKind::kernel};
  if (measure.size_marks) add_size_marks(frame.items, {map}, measure.label_size);
  return frame;
}

}  // namespace convguide

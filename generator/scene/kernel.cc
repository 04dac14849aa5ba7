// The view "kernel": the bare kernel with its weights, or with letters where there are no values.

#include "scene/cell_size.h"
#include "scene/kernel_map.h"
#include "scene/size_marks.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

constexpr double largest_cell = 24;

}  // namespace

Result<Frame> kernel_frame(const Case& of, const Measure& measure) {
  const auto flat = flat_case(of);
  if (!flat) return tl::unexpected(flat.error());
  const CellRange cells = {0, 0, flat->rows.kernel, flat->columns.kernel};
  const bool mark_rows = flat->has_rows && flat->rows.kernel != flat->columns.kernel;
  const std::vector<SizeMark> column_marks = {{0, cells.right, size_label("k", cells.right)}};
  const std::vector<SizeMark> row_marks =
      mark_rows ? std::vector<SizeMark>{{0, cells.bottom, size_label("k", cells.bottom)}} : std::vector<SizeMark>{};

  const double left = size_marks_depth(row_marks, {{}, {0, 1}, Side::left}, measure.label_size);
  Measure room = measure;
  room.largest_cell = largest_cell;
  const double cell = cell_size(room, static_cast<double>(cells.columns()), left);
  const MarkedEdge above = {{left, 0}, {cell, 0}, Side::above};
  const double top = size_marks_depth(column_marks, above, measure.label_size);
  const Lattice lattice = {.origin = {left, top}, .column_step = {cell, 0}, .row_step = {0, cell}};

  Frame frame = {.width = left + static_cast<double>(cells.columns()) * cell,
                 .height = top + static_cast<double>(cells.rows()) * cell,
                 .items = {Group{"kernel", kernel_map(of, 0, cells, lattice)}},
                 .legend = {},
                 .marks_above = top};
  if (!of.kernel_values && cell >= smallest_lettered_cell) {
    Group letters = {"letters", {}};
    for (Size row = 0; row < cells.rows(); ++row) {
      for (Size column = 0; column < cells.columns(); ++column) {
        const Index weight = flat->has_rows ? Index{row, column} : Index{column};
        letters.items.emplace_back(weight_letter(middle(lattice, row, column), cell, weight));
      }
    }
    frame.items.emplace_back(letters);
  }
  if (measure.size_marks) {
    Group marks = {"sizes",
                   draw_size_marks(column_marks, {lattice.origin, {cell, 0}, Side::above}, measure.label_size)};
    if (mark_rows) {
      const auto rows = draw_size_marks(row_marks, {lattice.origin, {0, cell}, Side::left}, measure.label_size);
      marks.items.insert(marks.items.end(), rows.begin(), rows.end());
    }
    frame.items.emplace_back(marks);
  }
  return frame;
}

}  // namespace convguide

// The view "planes": the input plane lies below, the output plane floats above it, and four thin lines lead from the
// corners of the kernel's window to the output cell that it makes.

#include <algorithm>
#include <cmath>

#include "scene/cell_size.h"
#include "scene/output_map.h"
#include "scene/size_marks.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// The projection, the same for all figures: one row to the front moves a cell this far to the left and down, in cell
// widths.
constexpr double row_left = 0.40;
constexpr double row_down = 0.46;

// The empty space between the front edge of the output plane and the back edge of the input plane: in points a part
// of the frame's width, plus cell widths.
constexpr double gap_of_width = 0.07;
constexpr double gap_in_cells = 1.5;

Lattice tilted_lattice(double cell) {
  return {.origin = {}, .column_step = {cell, 0}, .row_step = {-row_left * cell, row_down * cell}};
}

Point centre(const Lattice& lattice, const CellRange& range) {
  return corner(lattice, static_cast<double>(range.top + range.bottom) / 2,
                static_cast<double>(range.left + range.right) / 2);
}

double top_of(const Lattice& lattice, const CellRange& range) { return outline(lattice, range).front().y; }
double bottom_of(const Lattice& lattice, const CellRange& range) { return outline(lattice, range)[2].y; }
double left_of(const Lattice& lattice, const CellRange& range) { return outline(lattice, range)[3].x; }
double right_of(const Lattice& lattice, const CellRange& range) { return outline(lattice, range)[1].x; }

// From the corners of the window to the corners of the output cell.
Item projection(const Lattice& input, const CellRange& window, const Lattice& output, Cell cell) {
  const auto below = outline(input, window);
  const auto above = outline(output, {cell.row, cell.column, cell.row + 1, cell.column + 1});
  Lines lines = {.segments = {}, .role = Role::kernel_ink, .stroke = Stroke::hairline};
  for (std::size_t at = 0; at < below.size(); ++at) lines.segments.push_back({below[at], above[at]});
  return lines;
}

}  // namespace

Result<Frame> planes_frame(const Case& of, Size step, const Measure& measure) {
  const auto checked = flat_case(of, View::planes);
  if (!checked) return tl::unexpected(checked.error());
  const FlatCase& flat = *checked;
  const bool transposed = flat.rows.rotated || flat.columns.rotated;
  const CellRange input = input_range(flat);
  const CellRange output = output_range(flat);

  // Rows get size marks of their own only where they differ from the columns.
  const bool mark_rows = flat.has_rows && flat.rows != flat.columns;
  const auto column_marks = input_marks(flat.columns, transposed);
  const auto row_marks = mark_rows ? input_marks(flat.rows, transposed) : std::vector<SizeMark>{};
  const std::vector<SizeMark> output_columns = {output_mark(flat.columns, transposed)};
  const auto output_rows =
      mark_rows ? std::vector<SizeMark>{output_mark(flat.rows, transposed)} : std::vector<SizeMark>{};

  const double cell =
      cell_size(measure, static_cast<double>(input.columns()) + row_left * static_cast<double>(input.rows()));
  Lattice input_lattice = tilted_lattice(cell);
  Lattice output_lattice = tilted_lattice(cell);

  // Both planes share a centre line. First they are placed around the origin, then moved into the frame.
  const Point input_centre = centre(input_lattice, slid_range(flat));
  output_lattice.origin = input_centre - centre(output_lattice, output);
  output_lattice.origin.y += top_of(input_lattice, input) - bottom_of(output_lattice, output) -
                             (gap_of_width * measure.width + gap_in_cells * cell);

  const auto front = static_cast<double>(input.bottom);
  const auto back_left = static_cast<double>(input.left);
  const auto edge_below = [&](const Lattice& lattice) {
    return MarkedEdge{corner(lattice, front, 0), lattice.column_step, Side::below};
  };
  const auto edge_left = [&](const Lattice& lattice, double column) {
    return MarkedEdge{corner(lattice, 0, column), lattice.row_step, Side::left};
  };
  const auto edge_above = [&](const Lattice& lattice) {
    return MarkedEdge{corner(lattice, 0, 0), lattice.column_step, Side::above};
  };
  const Overhang below = size_marks_overhang(column_marks, edge_below(input_lattice), measure.label_size);
  const Overhang above = size_marks_overhang(output_columns, edge_above(output_lattice), measure.label_size);
  const double row_marks_depth =
      std::max(size_marks_depth(row_marks, edge_left(input_lattice, 0), measure.label_size),
               size_marks_depth(output_rows, edge_left(output_lattice, 0), measure.label_size));

  const double left = std::min({left_of(input_lattice, input) - std::max(below.before, row_marks_depth),
                                left_of(output_lattice, output) - std::max(above.before, row_marks_depth)});
  const double right = std::max(right_of(input_lattice, input), right_of(output_lattice, output) + above.after);
  const double top =
      top_of(output_lattice, output) - size_marks_depth(output_columns, edge_above(output_lattice), measure.label_size);
  const double bottom =
      bottom_of(input_lattice, input) + size_marks_depth(column_marks, edge_below(input_lattice), measure.label_size);
  const Point into_frame = {-left, -top};
  input_lattice.origin = input_lattice.origin + into_frame;
  output_lattice.origin = output_lattice.origin + into_frame;

  const auto taps = flat_window(flat, step);
  const Cell active = output_cell(flat, step);
  Frame frame = {.width = right - left,
                 .height = bottom - top,
                 .items = {},
                 .legend = empty_kinds(flat),
                 .step_label_x = input_centre.x + into_frame.x};
  frame.items.emplace_back(Group{"input", input_map(flat, taps, input_lattice)});
  frame.items.emplace_back(window_outline(taps, input_lattice));
  frame.items.emplace_back(projection(input_lattice, tap_range(taps), output_lattice, active));
  frame.items.emplace_back(Group{"output", output_map(output, active, output_lattice)});
  if (measure.size_marks) {
    Group marks = {"sizes", {}};
    const auto add = [&](const std::vector<SizeMark>& some, const MarkedEdge& edge) {
      if (some.empty()) return;
      const auto items = draw_size_marks(some, edge, measure.label_size);
      marks.items.insert(marks.items.end(), items.begin(), items.end());
    };
    add(column_marks, edge_below(input_lattice));
    add(row_marks, edge_left(input_lattice, back_left));
    add(output_columns, edge_above(output_lattice));
    add(output_rows, edge_left(output_lattice, 0));
    frame.items.emplace_back(marks);
  }
  return frame;
}

}  // namespace convguide

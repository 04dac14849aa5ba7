// The view "planes": the input plane lies below, the output plane floats above it, and four thin lines lead from the
// corners of the kernel's window to the output cell that it makes.

#include <algorithm>
#include <cmath>

#include "scene/cell_size.h"
#include "scene/map_marks.h"
#include "scene/output_map.h"
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

// Planes side by side lean into one another by this part of their slant.
constexpr double lean = 0.5;

Lattice tilted_lattice(double cell) {
  return {.origin = {}, .column_step = {cell, 0}, .row_step = {-row_left * cell, row_down * cell}};
}

Point centre(const Lattice& lattice, const CellRange& range) {
  return corner(lattice, static_cast<double>(range.top + range.bottom) / 2,
                static_cast<double>(range.left + range.right) / 2);
}

// A range of cells on a tilted lattice, with size marks around it.
struct Plane {
  Lattice lattice;
  CellRange range;
  MapMarks marks;
  Side column_side;  // the side on which the marks of the columns stand; those of the rows stand left

  double top() const { return outline(lattice, range)[0].y; }
  double bottom() const { return outline(lattice, range)[2].y; }
  double left() const { return outline(lattice, range)[3].x; }
  double right() const { return outline(lattice, range)[1].x; }

  // How far the back edge lies to the right of the front edge.
  double slant() const { return outline(lattice, range)[0].x - left(); }

  MarkedEdge column_edge() const {
    const Size row = column_side == Side::above ? range.top : range.bottom;
    return {corner(lattice, static_cast<double>(row), 0), lattice.column_step, column_side};
  }
  MarkedEdge row_edge() const {
    return {corner(lattice, 0, static_cast<double>(range.left)), lattice.row_step, Side::left};
  }
  double column_depth(double label_size) const { return size_marks_depth(marks.columns, column_edge(), label_size); }
  // How far marks stick out to the left.
  double left_depth(double label_size) const {
    const double column_overhang = size_marks_overhang(marks.columns, column_edge(), label_size).before;
    // The back edge, above which marks may stand, begins further right than the front edge.
    const double slack = column_side == Side::above ? slant() : 0;
    return std::max(column_overhang - slack, size_marks_depth(marks.rows, row_edge(), label_size));
  }
};

// Both planes around the origin, on one centre line.
struct Planes {
  Plane input;
  Plane output;
};

Planes place_planes(const FlatCase& flat, double cell, double frame_width) {
  Planes planes = {{tilted_lattice(cell), input_range(flat), input_map_marks(flat), Side::below},
                   {tilted_lattice(cell), output_range(flat), output_map_marks(flat), Side::above}};
  const Point below = centre(planes.input.lattice, slid_range(flat));
  Point& origin = planes.output.lattice.origin;
  origin = below - centre(planes.output.lattice, planes.output.range);
  origin.y += planes.input.top() - planes.output.bottom() - (gap_of_width * frame_width + gap_in_cells * cell);
  return planes;
}

// From the corners of the window to the corners of the output cell.
Item projection(const Lattice& input, const CellRange& window, const Lattice& output, Cell cell) {
  const auto below = outline(input, window);
  const auto above = outline(output, {cell.row, cell.column, cell.row + 1, cell.column + 1});
  Lines lines = {.segments = {}, .role = Role::kernel_ink, .stroke = Stroke::hairline};
  for (std::size_t at = 0; at < below.size(); ++at) lines.segments.push_back({below[at], above[at]});
  return lines;
}

void add_marks(std::vector<Item>& items, const Plane& plane, double label_size) {
  for (const auto& [marks, edge] :
       {std::pair(plane.marks.columns, plane.column_edge()), std::pair(plane.marks.rows, plane.row_edge())}) {
    if (marks.empty()) continue;
    const auto drawn = draw_size_marks(marks, edge, label_size);
    items.insert(items.end(), drawn.begin(), drawn.end());
  }
}

// The side of a cell such that a row of frames and the marks left of the first one fill the width.
double fitting_cell(const FlatCase& flat, const Measure& measure) {
  const CellRange input = input_range(flat);
  const double slants = 1 + (measure.across - 1) * (1 - lean);
  const double cells =
      measure.across * static_cast<double>(input.columns()) + slants * row_left * static_cast<double>(input.rows());
  const Measure row = {.width = measure.width - (measure.across - 1) * measure.distance,
                       .largest_cell = measure.largest_cell};
  // Labels stick out further from smaller cells, so the second guess may have to make a little more room.
  const auto marks_width = [&](double cell) {
    return place_planes(flat, cell, measure.frame_width()).input.left_depth(measure.label_size);
  };
  const double first_guess = cell_size(row, cells, marks_width(cell_size(row, cells)));
  return cell_size(row, cells, marks_width(first_guess));
}

}  // namespace

Result<Frame> planes_frame(const Case& of, Size step, const Measure& measure) {
  const auto flat = flat_case(of);
  if (!flat) return tl::unexpected(flat.error());
  auto [input, output] = place_planes(*flat, fitting_cell(*flat, measure), measure.frame_width());
  const double label_size = measure.label_size;

  const double left =
      std::min(input.left() - input.left_depth(label_size), output.left() - output.left_depth(label_size));
  const double right = std::max(input.right(), output.right());
  const double marks_above = output.column_depth(label_size);
  const double marks_below = input.column_depth(label_size);
  const double top = output.top() - marks_above;
  const Point into_frame = {-left, -top};
  input.lattice.origin = input.lattice.origin + into_frame;
  output.lattice.origin = output.lattice.origin + into_frame;

  const auto taps = flat_window(*flat, step);
  const Cell active = output_cell(*flat, step);
  Frame frame = {.width = right - left,
                 .height = input.bottom() + marks_below,
                 .advance = input.right() - input.left() - lean * input.slant() + measure.distance,
                 .items = {},
                 .legend = empty_kinds(*flat),
                 .marks_above = marks_above,
                 .marks_below = marks_below,
                 .step_label_x = centre(input.lattice, slid_range(*flat)).x};
  frame.items.emplace_back(Group{"input", input_map(*flat, taps, input.lattice)});
  frame.items.emplace_back(window_outline(taps, input.lattice));
  frame.items.emplace_back(projection(input.lattice, tap_range(taps), output.lattice, active));
  frame.items.emplace_back(Group{"output", output_map(output.range, active, output.lattice)});
  if (measure.size_marks) {
    Group marks = {"sizes", {}};
    add_marks(marks.items, input, label_size);
    add_marks(marks.items, output, label_size);
    frame.items.emplace_back(marks);
  }
  return frame;
}

}  // namespace convguide

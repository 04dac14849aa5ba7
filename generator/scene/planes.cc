// The view "planes": the input plane lies below, the output plane floats above it, and four thin lines lead from the
// corners of the kernel's window to the output cell that it makes.

#include <algorithm>

#include "scene/cell_size.h"
#include "scene/marked_map.h"
#include "scene/output_map.h"
#include "scene/tilted_plane.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

// The empty space between the front edge of the output plane and the back edge of the input plane: in points a part
// of the frame's width, plus cell widths.
constexpr double gap_of_width = 0.07;
constexpr double gap_in_cells = 1.5;

// Planes side by side lean into one another by this part of their slant.
constexpr double lean = 0.5;

// Both planes, on one centre line.
struct Planes {
  MarkedMap input;
  MarkedMap output;

  Box cells() const { return joined(cells_box(input), cells_box(output)); }
  Box all(double label_size) const { return joined(marked_box(input, label_size), marked_box(output, label_size)); }
  // From one pair of planes to the next in a row.
  double advance(double distance) const {
    const auto corners = outline(input.lattice, input.range);
    const double slant = corners[0].x - corners[3].x;
    return corners[1].x - corners[3].x - lean * slant + distance;
  }
};

Planes place_planes(const FlatCase& flat, double cell, const Measure& measure) {
  Planes planes = {
      {tilted_lattice(cell), input_range(flat), input_map_marks(flat, measure.labels), Side::below, Side::left},
      {tilted_lattice(cell), output_range(flat), output_map_marks(flat, measure.labels), Side::above, Side::left}};
  const Point below = centre(planes.input.lattice, slid_range(flat));
  const Point above = centre(planes.output.lattice, planes.output.range);
  move(planes.output, {below.x - above.x, 0});
  const double gap = gap_of_width * measure.frame_width() + gap_in_cells * cell;
  // Marks of small planes may stand out behind the input and before the output.
  const double label_size = measure.label_size;
  const double up = std::max(cells_box(planes.output).bottom - cells_box(planes.input).top + gap,
                             marked_box(planes.output, label_size).bottom - marked_box(planes.input, label_size).top);
  move(planes.output, {0, -up});
  return planes;
}

}  // namespace

Result<Frame> planes_frame(const Case& of, Size step, const Measure& measure) {
  if (of.axes.size() == 3) return stacked_planes_frame(of, step, measure);
  const auto flat = flat_case(of, measure.cell);
  if (!flat) return tl::unexpected(flat.error());
  const double cell = fitting_cell(measure, [&](double tried) {
    const Planes planes = place_planes(*flat, tried, measure);
    const Box all = planes.all(measure.label_size);
    return Extent{all.width() + (measure.across - 1) * planes.advance(measure.distance), all.height()};
  });
  Planes planes = place_planes(*flat, cell, measure);
  const Box all = planes.all(measure.label_size);
  const Box cells = planes.cells();
  move(planes.input, {-all.left, -all.top});
  move(planes.output, {-all.left, -all.top});
  const Lattice& input = planes.input.lattice;
  const Lattice& output = planes.output.lattice;

  const FlatWindow window = flat_window(*flat, step);
  const Cell active = output_cell(*flat, step);
  Frame frame = {.width = all.width(),
                 .height = all.height(),
                 .advance = planes.advance(measure.distance),
                 .items = {},
                 .legend = empty_kinds(*flat, input),
                 .marks_above = cells.top - all.top,
                 .marks_below = all.bottom - cells.bottom,
                 .step_label_x = centre(input, slid_range(*flat)).x,
                 .tells_cells = tells_cells(input)};
  frame.items.emplace_back(Group{"input", input_map(*flat, window, input)});
  frame.items.emplace_back(window_outline(window, input));
  frame.items.emplace_back(projection(input, tap_range(window), output, active));
  frame.items.emplace_back(Group{"output", output_map(planes.output.range, active, output)});
  if (measure.size_marks) add_size_marks(frame.items, {planes.input, planes.output}, measure.label_size);
  return frame;
}

}  // namespace convguide

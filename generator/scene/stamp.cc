// The view "stamp": a transposed convolution as stamping and adding. Each step takes one input cell, multiplies the
// whole kernel with it, and adds the result onto the output. The input stands left, the kernel in the middle, and the
// output right, with what is cropped of it crossed out.

#include <algorithm>
#include <utility>

#include "scene/arrow.h"
#include "scene/kernel_map.h"
#include "scene/map_numbers.h"
#include "scene/stamp_maps.h"
#include "scene/stamp_output.h"
#include "scene/view_frames.h"

namespace convguide {
namespace {

constexpr double sign_size = 0.7;       // in cells
constexpr double head_in_arrow = 0.44;  // the part of an arrow that its head takes
constexpr double smallest_sign = 7;
constexpr double largest_sign = 13;

void add_fill(std::vector<Item>& items, const CellRange& range, const Lattice& lattice, Role role) {
  items.emplace_back(Polygon{.points = outline(lattice, range), .fill = role});
}

CellRange only(const Cell& cell) { return {cell.row, cell.column, cell.row + 1, cell.column + 1}; }

// The cells before the active one are done, those after it are to come.
void add_input(std::vector<Item>& items, const FlatStamps& stamps, const Cell& active, const StampMaps& maps) {
  const CellRange all = stamps.input();
  add_fill(items, all, maps.input, Role::inserted);
  if (active.row > 0) add_fill(items, {0, 0, active.row, all.right}, maps.input, Role::input);
  if (active.column > 0) add_fill(items, {active.row, 0, active.row + 1, active.column}, maps.input, Role::input);
  add_fill(items, only(active), maps.input, Role::kernel_on_input);
  if (tells_cells(maps.input)) {
    items.emplace_back(Lines{.segments = grid_lines(maps.input, all), .role = Role::grid});
  } else {
    items.emplace_back(Polygon{.points = outline(maps.input, all), .outline = Role::grid, .stroke = Stroke::hairline});
  }
  if (stamps.of->input_values) {
    add_map_numbers(items, *stamps.of->input_values, 0, all.rows() * all.columns(), all.columns(), maps.input,
                    Role::input_ink);
  } else if (maps.cell >= smallest_lettered_cell) {
    const Index index = stamps.has_rows ? Index{active.row, active.column} : Index{active.column};
    items.emplace_back(
        letter_in_cell(middle(maps.input, active.row, active.column), maps.cell, "x", index, Role::input_ink));
  }
  items.emplace_back(
      Polygon{.points = mark_outline(maps.input, only(active)), .outline = Role::kernel_ink, .stroke = Stroke::strong});
}

void add_kernel(std::vector<Item>& items, const FlatStamps& stamps, const StampMaps& maps) {
  const CellRange all = stamps.kernel();
  items = kernel_map(*stamps.of, 0, all, maps.kernel);
  if (stamps.of->kernel_values || maps.cell < smallest_lettered_cell) return;
  for (Size row = 0; row < all.rows(); ++row) {
    for (Size column = 0; column < all.columns(); ++column) {
      const Index weight = stamps.has_rows ? Index{row, column} : Index{column};
      items.emplace_back(weight_letter(middle(maps.kernel, row, column), maps.cell, weight));
    }
  }
}

// Those of the input and the kernel.
std::vector<NumberKind> left_out_numbers(const Case& of, double cell) {
  std::vector<NumberKind> kinds;
  if (of.input_values && !map_numbers(*of.input_values, cell).are_shown) kinds.push_back(NumberKind::input);
  if (of.kernel_values && !map_numbers(*of.kernel_values, cell).are_shown) kinds.push_back(NumberKind::kernel);
  return kinds;
}

}  // namespace

Result<Frame> stamp_frame(const Case& of, Size step, const Measure& measure) {
  const auto stamps = flat_stamps(of, measure.cell);
  if (!stamps) return tl::unexpected(stamps.error());
  const Cell active = stamping_cell(*stamps, step);
  const StampMaps maps = place_stamp_maps(*stamps, measure);

  Group input = {"input", {}};
  add_input(input.items, *stamps, active, maps);
  Group kernel = {"kernel", {}};
  add_kernel(kernel.items, *stamps, maps);
  auto output = stamped_output(*stamps, step, maps);
  if (!output) return tl::unexpected(output.error());

  Frame frame = {.width = maps.width,
                 .height = maps.height,
                 .advance = maps.width - maps.marks_left + measure.distance,
                 .items = {input, kernel, Group{"output", std::move(output->items)}},
                 .legend = output->kinds,
                 .marks_above = maps.marks_above,
                 .marks_below = maps.marks_below,
                 .step_label_x = (maps.marks_left + maps.width) / 2,
                 .tells_cells = tells_cells(maps.output),
                 .left_out = left_out_numbers(of, maps.cell)};
  frame.left_out.insert(frame.left_out.end(), output->left_out.begin(), output->left_out.end());
  frame.items.emplace_back(
      Text{.at = maps.times, .runs = {{"×"}}, .size = std::clamp(sign_size * maps.cell, smallest_sign, largest_sign)});
  frame.items.emplace_back(
      arrow(maps.arrow_from, maps.arrow_to, head_in_arrow * (maps.arrow_to.x - maps.arrow_from.x)));
  if (measure.size_marks) frame.items.emplace_back(Group{"sizes", maps.marks});
  return frame;
}

}  // namespace convguide

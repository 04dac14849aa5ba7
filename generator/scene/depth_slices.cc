#include "scene/depth_slices.h"

#include <algorithm>
#include <string>

namespace convguide {
namespace {

std::string in_words(Size slices, const CellRange& range) {
  return "a stack of " + std::to_string(slices) + " slices of " + std::to_string(range.rows()) + " × " +
         std::to_string(range.columns()) + " cells";
}

Result<void> check_stack(Size slices, const CellRange& range, std::optional<double> cell) {
  if (slices > most_drawn_slices) {
    return failure(in_words(slices, range), "is too high to draw",
                   "draw at most " + std::to_string(most_drawn_slices) +
                       " slices along the first axis, padding included, or use the view axis");
  }
  if (cell && *cell >= smallest_told_cell && slices * range.rows() * range.columns() > most_drawn_cells) {
    return failure(in_words(slices, range), "is too large to draw with cells of a given size",
                   "leave the size of cells open, or draw at most " + std::to_string(most_drawn_cells) + " cells");
  }
  return {};
}

}  // namespace

Result<DepthSlices> depth_slices(const Case& of, std::optional<double> cell) {
  const auto flat = flat_case(of, cell);
  if (!flat) return tl::unexpected(flat.error());
  const SlidingAxis& depth = of.axes.front();
  // Seen from the side, the depth takes the place of the rows.
  const FlatCase side = {.of = &of, .rows = depth, .columns = flat->columns};
  const CellRange drawn = input_range(side);
  const CellRange slid = slid_range(side);
  for (const auto& [slices, range] :
       {std::pair(drawn.rows(), input_range(*flat)), std::pair(depth.output, output_range(*flat))}) {
    const auto checked = check_stack(slices, range, cell);
    if (!checked) return tl::unexpected(checked.error());
  }
  DepthSlices stack = {.first = drawn.top, .slices = {}, .depth = depth};
  const auto reached = reached_positions(depth);
  for (Size position = drawn.top; position < drawn.bottom; ++position) {
    FlatCase slice = *flat;
    slice.slice.kind = kind_at(depth, position);
    slice.slice.cropped = position < slid.top || position >= slid.bottom;
    slice.slice.reached = slice.slice.cropped || reached[static_cast<std::size_t>(position - slid.top)];
    stack.slices.push_back(slice);
  }
  return stack;
}

DepthStep depth_step(const DepthSlices& stack, Size step) {
  const CellRange output = output_range(stack.any());
  const Size cells = output.rows() * output.columns();
  const Size in_slice = (step - 1) % cells + 1;
  DepthStep shown = {.covered = {},
                     .window = flat_window(stack.any(), in_slice),
                     .output_slice = (step - 1) / cells,
                     .output = output_cell(stack.any(), in_slice)};
  visit_window({stack.depth}, {shown.output_slice},
               [&](const Tap& tap) { shown.covered.push_back(tap.position.front()); });
  return shown;
}

}  // namespace convguide

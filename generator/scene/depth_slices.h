// A case of three axes as slices along its depth, which is the first axis.
#pragma once

#include <optional>
#include <vector>

#include "parameters/error.h"
#include "scene/flat_case.h"

namespace convguide {

// The input is `slices`, one for each position along the depth from `first`, counted as in SlidingAxis; each holds the
// last two axes. The output has a slice for each placement along the depth.
struct DepthSlices {
  Size first = 0;
  std::vector<FlatCase> slices;
  SlidingAxis depth;

  const FlatCase& any() const { return slices.front(); }
  const FlatCase& at(Size position) const { return slices[static_cast<std::size_t>(position - first)]; }
  Size end() const { return first + static_cast<Size>(slices.size()); }
};

// Fails where a stack would have more than most_drawn_slices slices, and as flat_case() does; of cells of a given side
// that can be seen, most_drawn_cells is the limit for a whole stack.
Result<DepthSlices> depth_slices(const Case& of, std::optional<double> cell);

// What a step shows: the slices and the cells in them that the window covers, and the output cell that it makes.
struct DepthStep {
  std::vector<Size> covered;  // ascending
  FlatWindow window;          // the same on each of them
  Size output_slice = 0;
  Cell output;
};
DepthStep depth_step(const DepthSlices& stack, Size step);

}  // namespace convguide

// What the view "axis" shows: the axes of a case that differ, the placements of the window along each, and the cells
// that they leave over.
#pragma once

#include <string>
#include <vector>

#include "tensors/case.h"

namespace convguide {

// One axis, or several that are alike.
struct DistinctAxis {
  SlidingAxis axis;
  std::string name;  // "rows", "columns", "axis 3", "axes 1 and 2"; empty where all axes of the case are alike
};

// "the rows", "axis 3"; "one axis" where all are alike.
std::string place_words(const DistinctAxis& axis);

// The axes of a case, each of those that are alike once.
std::vector<DistinctAxis> distinct_axes(const Case& of);

// The placements along all distinct axes together: the steps of the view.
Size placement_count(const Case& of);

// The placement that a step shows: the steps run over the placements of the first axis, then of the next.
struct Placement {
  std::size_t axis = 0;  // which of the distinct axes, from 0
  Size number = 1;       // which of its placements, from 1
};
Placement placement_of_step(const std::vector<DistinctAxis>& axes, Size step);

// The cells from the end of the last placement to the end of the padded axis: too few for one stride more.
Size left_over(const SlidingAxis& axis);

}  // namespace convguide

// The size marks of maps: which parts of their edges are marked, with which symbols.
#pragma once

#include <vector>

#include "scene/flat_case.h"
#include "scene/size_marks.h"

namespace convguide {

// The parts of the padded, stretched input along one axis: padding, input, extra zeros, padding. For a transposed
// convolution the symbols are those of the equivalent direct one. Empty where `labels` says so, here and below.
std::vector<SizeMark> input_marks(const SlidingAxis& axis, SizeLabels labels);

// The output along one axis.
std::vector<SizeMark> output_marks(const SlidingAxis& axis, SizeLabels labels);

// The marks along the columns of a map, and along its rows where these differ from the columns; elsewhere one edge
// tells both.
struct MapMarks {
  std::vector<SizeMark> columns;
  std::vector<SizeMark> rows;
};
MapMarks input_map_marks(const FlatCase& flat, SizeLabels labels);
MapMarks output_map_marks(const FlatCase& flat, SizeLabels labels);

}  // namespace convguide

// A kernel as cells with weights.
#pragma once

#include <string>
#include <vector>

#include "scene/lattice.h"
#include "scene/scene.h"
#include "tensors/case.h"

namespace convguide {

// Draws one of the case's kernels of `cells` weights onto `lattice`, whose corner (0, 0) is the first weight's. Kernels
// count from 0 in the order in which they are stored. Without values the cells stay empty.
std::vector<Item> kernel_map(const Case& of, Size kernel, const CellRange& cells, const Lattice& lattice);

// A letter with an index in the middle of a cell; as small as it must be.
Text letter_in_cell(const Point& middle, double cell, const std::string& letter, const Index& index, Role role);

// A weight's letter in the middle of a cell; as small as it must be.
Text weight_letter(const Point& middle, double cell, const Index& weight);

// The smallest cell, in points, that has room for letters.
inline constexpr double smallest_lettered_cell = 12;

}  // namespace convguide

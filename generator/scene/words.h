// The words of a figure: its title, and the description that stands in for it where it cannot be seen.
#pragma once

#include <string>
#include <vector>

#include "scene/cell_numbers.h"
#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// One line, such as "Convolution of a 5 × 5 input …". `steps` are those that the figure shows, from 1.
std::string figure_title(View view, const Case& of, const std::vector<Size>& steps);

// Sentences with all numbers of the case: operation, shapes, stride, padding, dilation; which cells each shown step
// covers, and the values where there are any. For a transposed convolution it says that the equivalent direct
// convolution is drawn, and which padding belongs to which.
std::string figure_description(View view, const Case& of, const std::vector<Size>& steps);

// What the description adds where numbers are left out, each kind once. Begins with a space; empty where none are.
std::string left_out_sentence(const std::vector<NumberKind>& kinds);

// What the description adds where cells are too small to be drawn one by one. Begins with a space.
std::string small_cells_sentence(const Case& of);

}  // namespace convguide

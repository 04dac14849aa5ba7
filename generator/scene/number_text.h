// Numbers as they stand in cells.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "tensors/tensor.h"

namespace convguide {

// How many decimals the values of a map are printed with: none where all are whole, as few as show all of them
// exactly up to three, and one where three do not suffice, or as many as keep a small number from looking like zero.
int decimals_for(const std::vector<double>& values);

// The value with that many decimals, with a true minus sign.
std::string number_text(double value, int decimals);

// Whether the value is no other than what number_text prints of it.
bool is_printed_exactly(double value, int decimals);

// A number in the middle of a cell whose sides are `cell` points, never larger than `size` points and always small
// enough to stay inside.
Text cell_text(const Point& middle, double cell, double size, std::string number, Role role);

}  // namespace convguide

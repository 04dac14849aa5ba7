// The numbers of a padded input, and small ones in the corners of cells.
#pragma once

#include <vector>

#include "scene/cell_numbers.h"
#include "scene/flat_case.h"
#include "scene/lattice.h"
#include "scene/scene.h"

namespace convguide {

// How far numbers stand up and left of the middle to make room for another in the corner, in cells.
inline constexpr double number_shift = 0.11;

// How the numbers of the input are set in cells of that side; beside numbers in the corners they are smaller.
CellNumbers input_numbers(const Tensor& input, double cell, bool beside_corners);

// Adds the values of input map `map`, and zeros where zeros are added. Pooling leaves padding out, so nothing stands
// there. Adds nothing where the case has no values, and where there is no room for them.
void add_input_numbers(std::vector<Item>& items, const FlatCase& flat, Size map, const Lattice& lattice,
                       bool beside_corners);

// How small numbers are set in the lower right corners of cells of that side.
CellNumbers corner_numbers(const std::vector<double>& values, int decimals, double cell, bool has_sign = false);

// One of them in a cell's corner.
Text corner_text(const CellNumbers& numbers, const Lattice& lattice, const Cell& cell, double value, Role role);

}  // namespace convguide

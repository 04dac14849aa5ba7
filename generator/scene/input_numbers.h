// The numbers of a padded input, and small ones in the corners of cells.
#pragma once

#include <string>
#include <vector>

#include "scene/flat_case.h"
#include "scene/lattice.h"
#include "scene/scene.h"

namespace convguide {

// How far numbers stand up and left of the middle to make room for another in the corner, in cells.
inline constexpr double number_shift = 0.11;

// Adds the values of input map `map`, and zeros where zeros are added. Pooling leaves padding out, so nothing stands
// there. `shift`, in cells, moves them up and left. Adds nothing where the case has no values, and
// where cells are too small to be drawn one by one.
void add_input_numbers(std::vector<Item>& items, const FlatCase& flat, Size map, const Lattice& lattice, double shift);

// A small number in the lower right corner of a cell.
Text corner_number(const Lattice& lattice, const Cell& cell, std::string number, Role role);

}  // namespace convguide

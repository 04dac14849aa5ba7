// The output on a lattice, filled step by step.
#pragma once

#include <vector>

#include "scene/flat_case.h"
#include "scene/lattice.h"
#include "scene/scene.h"

namespace convguide {

// Draws the cells of `range` (first corner 0, 0): those before `active` in row-major order are made, `active` is being
// made, and those after it are to come.
std::vector<Item> output_map(const CellRange& range, Cell active, const Lattice& lattice);

// The same with every cell to come, and with every cell made; none is active.
std::vector<Item> pending_output_map(const CellRange& range, const Lattice& lattice);
std::vector<Item> made_output_map(const CellRange& range, const Lattice& lattice);

}  // namespace convguide

// The lines of the input's grid.
#pragma once

#include <vector>

#include "scene/flat_case.h"
#include "scene/scene.h"

namespace convguide {

// Whether there is a cell at a position of input_range(flat): the window slides over it, or it is cropped off the
// input.
bool is_drawn(const FlatCase& flat, Size row, Size column);

// Adds solid lines around cells of the stretched input, and dashed ones around padding and extra zeros. Cells that are
// too small to be drawn one by one share one outline for each kind.
void add_input_edges(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice);

}  // namespace convguide

// What a stack of layers sees, found by following every tap of every window.
#pragma once

#include <set>
#include <vector>

#include "parameters/layer.h"

namespace convguide {

// What one cell of a map sees.
struct Seen {
  std::set<Size> cells;          // of the network's input
  bool reaches_padding = false;  // somewhere on the way a window holds a cell that is not there
};

// For each cell of the last layer's output. The layers have one axis, and each takes the map of the one before. Knows
// no formula but the sizes.
std::vector<Seen> seen_cells(const std::vector<Layer>& stack);

}  // namespace convguide

// Cells that are cropped: paled and crossed out.
#pragma once

#include <vector>

#include "scene/lattice.h"
#include "scene/scene.h"

namespace convguide {

// The cells of `all` that lie outside `kept`: whole rows first, then the rest of the columns, so that no cell is told
// twice.
std::vector<CellRange> ranges_outside(const CellRange& all, const CellRange& kept);

// Adds a veil over each range and a cross over each of its cells, unless these are too small to be drawn one by one.
void add_crossed_out(std::vector<Item>& items, const std::vector<CellRange>& ranges, const Lattice& lattice);

}  // namespace convguide

// Planes tilted into space: their lattice, and the lines from a window to the output cell that it makes.
#pragma once

#include "scene/flat_case.h"
#include "scene/lattice.h"

namespace convguide {

// The projection, the same for all figures. The corner (0, 0) lies at the origin.
Lattice tilted_lattice(double cell);

Point centre(const Lattice& lattice, const CellRange& range);

// From the corners of the window to the corners of the output cell.
Item projection(const Lattice& input, const CellRange& window, const Lattice& output, Cell cell);

}  // namespace convguide

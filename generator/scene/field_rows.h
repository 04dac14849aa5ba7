// The rows of a receptive field's figure: where their cells stand, and which of them are seen.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "arithmetic/network.h"
#include "arithmetic/trace.h"
#include "parameters/error.h"

namespace convguide {

// A map, drawn as a row. Places count cells of the network's input from the middle of its first cell, and stand for the
// middles of cells.
struct FieldRow {
  std::string name;
  Size cells = 1;
  double first = 0;         // place of the first cell
  double distance = 1;      // between two neighbours
  std::set<Size> seen;      // cells that the looking cell sees; in the last row, that cell itself
  std::set<Size> padding;   // positions in the padding under the windows of seen cells
  ReceptiveField field;     // of a cell of the map
  SlidingAxis window = {};  // over the row before; that of the input says nothing

  double place(Size cell) const { return first + static_cast<double>(cell) * distance; }
};

// The rows of a network's first axis, the input first. Cells stand in the middle of their windows, moved by half of
// what the padding of one side is larger than the other's, so that a map that keeps its size stands above the one
// before. Fails as draw_field in field.h does, but for the size of cells.
Result<std::vector<FieldRow>> field_rows(const Network& network, const Trace& found);

}  // namespace convguide

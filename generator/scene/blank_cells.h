// A layer as an exercise: its input, kernel and output side by side, with some cells of the output left to the reader.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "scene/figure.h"
#include "scene/view.h"
#include "tensors/case.h"

namespace convguide {

// An output cell (row, column) that the reader fills in, and the letter that stands in it until then.
struct BlankCell {
  Index cell;
  std::string letter;
};

// What stands in the cells of the output.
struct BlankedOutput {
  std::vector<BlankCell> blanks;
  bool shows_others = true;  // whether the other cells hold their values
  bool is_solved = false;    // whether the blank cells do
};

// The maps as they are given: the input without padding, and for a transposed convolution without inserted zeros. The
// description tells all numbers that are seen. Takes a case with values, of two axes and one map; its cells are as
// large as fits, and `options` says no more than the width.
Figure draw_blank_cells(const Case& of, const BlankedOutput& output, const DrawOptions& options = {});

}  // namespace convguide

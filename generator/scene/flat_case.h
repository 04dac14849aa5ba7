// A case that lies flat on a page: two axes, or one that is drawn as a single row.
#pragma once

#include <vector>

#include "scene/lattice.h"
#include "scene/view.h"
#include "tensors/case.h"
#include "tensors/window.h"

namespace convguide {

struct FlatCase {
  const Case* of;
  SlidingAxis rows;  // one cell of everything where the case has one axis
  SlidingAxis columns;
  bool has_rows = true;  // whether the case has a row axis of its own
};

// The case must have one or two axes. Fails where its maps have more than most_drawn_cells cells to draw.
Result<FlatCase> flat_case(const Case& of);

// The positions that are drawn of the padded input, counted as in SlidingAxis: all from the first position of the
// window to its last, and those that are cropped.
CellRange input_range(const FlatCase& flat);

// The positions of them over which the window slides.
CellRange slid_range(const FlatCase& flat);

// The cells of the output.
CellRange output_range(const FlatCase& flat);

// Row and column of the output cell that `step`, from 1, makes.
struct Cell {
  Size row = 0;
  Size column = 0;

  bool operator==(const Cell&) const = default;
};
Cell output_cell(const FlatCase& flat, Size step);

// The cells under the window at `step`: see window.h. Positions and weights have two axes.
std::vector<Tap> flat_window(const FlatCase& flat, Size step);

// A run of neighbouring positions, [begin, end).
struct Span {
  Size begin = 0;
  Size end = 0;
};

// The positions that the window's taps have along one of the two axes, neighbours joined to runs.
std::vector<Span> tap_spans(const std::vector<Tap>& taps, std::size_t axis);

// The smallest range that holds all taps.
CellRange tap_range(const std::vector<Tap>& taps);

}  // namespace convguide

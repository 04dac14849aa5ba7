// A case that lies flat on a page: two axes, one that is drawn as a single row, or a slice of three.
#pragma once

#include <optional>
#include <vector>

#include "scene/lattice.h"
#include "scene/view.h"
#include "tensors/case.h"
#include "tensors/window.h"

namespace convguide {

// What its place along the depth makes of a whole slice, where the case has three axes.
struct Slice {
  CellKind kind = CellKind::input;  // no cell of the slice is of an earlier kind
  bool reached = true;              // whether some window covers cells of it
  bool cropped = false;
};

struct FlatCase {
  const Case* of;
  SlidingAxis rows;  // one cell of everything where the case has one axis
  SlidingAxis columns;
  bool has_rows = true;  // whether the case has a row axis of its own
  Slice slice = {};
};

// The last two axes of the case, or the one that it has. Fails where a map has more than most_cells_along_axis cells
// along one of them, and where cells whose side is given as `cell` can be seen one by one and are more than
// most_drawn_cells.
Result<FlatCase> flat_case(const Case& of, std::optional<double> cell);

// The positions that are drawn of the padded input, counted as in SlidingAxis: all from the first position of the
// window to its last, and those that are cropped.
CellRange input_range(const FlatCase& flat);

// The positions of them over which the window slides; none in a slice that is cropped.
CellRange slid_range(const FlatCase& flat);

// The kind of the cell at a position of the padded input.
CellKind kind_at(const FlatCase& flat, Size row, Size column);

// The cells of the output.
CellRange output_range(const FlatCase& flat);

// Row and column of the output cell that `step`, from 1, makes.
struct Cell {
  Size row = 0;
  Size column = 0;

  bool operator==(const Cell&) const = default;
};
Cell output_cell(const FlatCase& flat, Size step);

// A weight of the window along one axis, and the position under it.
struct AxisTap {
  Size weight = 0;
  Size position = 0;
};

// The cells under the window at `step`: every row meets every column. Empty where there is no window.
struct FlatWindow {
  std::vector<AxisTap> rows;
  std::vector<AxisTap> columns;
};
FlatWindow flat_window(const FlatCase& flat, Size step);

// The same of a list of taps, in row-major order of their positions.
FlatWindow window_of(const std::vector<Tap>& taps);

// A run of neighbouring positions, [begin, end).
struct Span {
  Size begin = 0;
  Size end = 0;
};

// The positions of taps, neighbours joined to runs.
std::vector<Span> tap_spans(const std::vector<AxisTap>& taps);

// The smallest range that holds the window.
CellRange tap_range(const FlatWindow& window);

}  // namespace convguide

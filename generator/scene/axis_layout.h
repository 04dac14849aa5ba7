// Where the parts of the view "axis" stand: blocks of rows, one for each axis that differs, and the columns that all
// blocks share.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "scene/flat_case.h"
#include "scene/lattice.h"
#include "scene/size_marks.h"
#include "scene/view_frames.h"

namespace convguide {

// In points: between two rows, where stride and left-over cells are marked, and from a mark's line to its label.
inline constexpr double axis_row_gap = 15;
inline constexpr double axis_label_distance = 4;

// One axis with its rows.
struct AxisBlock {
  FlatCase flat;
  std::string name;
  SizeLabels labels = SizeLabels::full;
  double name_y = 0;  // the line on which the name stands
  double top = 0;     // y of the first row
  double bottom = 0;  // below all marks
};

// Places that all blocks share.
struct AxisColumns {
  double cell = 1;
  double left = 0;    // x of position 0
  double first = 0;   // the first position that any block draws
  double end = 0;     // the position behind the last, the placement that does not fit included
  double output = 0;  // x of the output cells, as far behind the rows as output_gap() or, where labels need it, farther
  double width = 0;   // of the whole frame

  // From the last cell of a row to its output cell; words begin in its middle.
  double output_gap() const;
  double words() const { return output - output_gap() / 2; }
  // The lattice of a row of a block, from 0; the last is that of the placement that no longer fits.
  Lattice row(const AxisBlock& block, Size number) const;
};

struct AxisLayout {
  std::vector<AxisBlock> blocks;
  AxisColumns columns;
};

// The blocks below one another, with cells that fill the measure's width as far as labels leave room. Fails on more
// cells than are drawn.
Result<AxisLayout> lay_out_axes(const Case& of, const Measure& measure);

// The window one stride behind the last placement.
CellRange next_window(const FlatCase& flat);

// Whether a placement further is drawn as one that does not fit. Where ceil mode lets the last one stick out, nothing
// is left for it.
bool has_misfit(const FlatCase& flat);

// What stands beside the placement that is not made, and beside the cells that are left over.
std::vector<Run> misfit_words(const SlidingAxis& axis);
std::vector<Run> left_over_words(const SlidingAxis& axis);

// The stride above the second row, from the window of the first to its own, where there is room and a label.
bool marks_stride(const AxisBlock& block);
SizeMark stride_mark(const AxisBlock& block);

// The size of the kernel, below the last window that is drawn.
std::vector<SizeMark> kernel_marks(const AxisBlock& block);

// The edges along which sizes are marked: above the first row, below the last, and beside the output cells, gaps
// included.
MarkedEdge top_edge(const AxisBlock& block, const AxisColumns& columns);
MarkedEdge last_edge(const AxisBlock& block, const AxisColumns& columns);
MarkedEdge output_edge(const AxisBlock& block, const AxisColumns& columns);

}  // namespace convguide

// The maps of the view "stamp": which cells there are, and where they stand.
#pragma once

#include <vector>

#include "scene/flat_case.h"
#include "scene/frame.h"
#include "scene/map_marks.h"
#include "tensors/stamp.h"

namespace convguide {

// A transposed convolution whose stamps lie flat on a page: two axes, or one that is drawn as a single row.
struct FlatStamps {
  const Case* of;
  Layer layer;                    // of two axes
  std::vector<StampedAxis> axes;  // of two axes
  bool has_rows = true;           // whether the case has a row axis of its own

  CellRange input() const { return {0, 0, layer.axes[0].input, layer.axes[1].input}; }
  CellRange kernel() const { return {0, 0, layer.axes[0].kernel, layer.axes[1].kernel}; }
  // The full result, before it is cropped.
  CellRange covered() const { return {0, 0, axes[0].covered, axes[1].covered}; }
  CellRange kept() const { return {axes[0].kept_begin, axes[1].kept_begin, axes[0].kept_end, axes[1].kept_end}; }
  // The smallest range with all of these.
  CellRange drawn() const;
};

// The case must be a transposed convolution of one or two axes. Fails as flat_case does, and where the full result has
// more than most_drawn_cells cells.
Result<FlatStamps> flat_stamps(const Case& of, std::optional<double> cell);

// The input cell that `step`, from 1, stamps with.
Cell stamping_cell(const FlatStamps& stamps, Size step);

// The cells of the full result that an input cell touches.
std::vector<Tap> stamp_taps(const FlatStamps& stamps, const Cell& input);

// The input, the kernel and the output side by side.
struct StampMaps {
  double cell = 1;
  Lattice input = {};
  Lattice kernel = {};
  Lattice output = {};
  Point times = {};  // where the sign between input and kernel stands
  Point arrow_from = {};
  Point arrow_to = {};
  double width = 0;
  double height = 0;
  double marks_left = 0;
  double marks_above = 0;
  double marks_below = 0;
  std::vector<Item> marks = {};
};
StampMaps place_stamp_maps(const FlatStamps& stamps, const Measure& measure);

}  // namespace convguide

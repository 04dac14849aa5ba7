// How large cells are drawn.
#pragma once

#include <functional>

#include "scene/frame.h"

namespace convguide {

// The side of a cell such that `cells` of them side by side, and `other` points besides, fill the measure's width; the
// measure's own cell where it has one. Rounded down to half points, so that cells on a screen are equally wide, unless
// they are smaller than a point. Where cells would be smaller than `smallest`, the frame is wider instead.
double cell_size(const Measure& measure, double cells, double other = 0, double smallest = smallest_told_cell);

// The room that a row of frames takes, in points.
struct Extent {
  double width = 0;
  double height = 0;
};

// The largest cell, rounded likewise unless it is smaller than smallest_told_cell (lattice.h), with which a row of
// frames fits the measure; `extent` tells its size for a cell. No cell is smaller than the measure's smallest, even
// where it does not fit.
double fitting_cell(const Measure& measure, const std::function<Extent(double)>& extent);

}  // namespace convguide

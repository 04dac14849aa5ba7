// How large cells are drawn.
#pragma once

#include "scene/frame.h"

namespace convguide {

// The side of a cell such that `cells` of them side by side, and `other` points besides, fill the measure's width.
// Rounded down to half points, so that cells on a screen are equally wide, unless they are smaller than a point. Where
// cells would be smaller than `smallest`, the frame is wider instead.
double cell_size(const Measure& measure, double cells, double other = 0, double smallest = 3);

}  // namespace convguide

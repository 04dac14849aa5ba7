// Where the stamps of a transposed convolution fall: the one place that says so. Values are added up from it and the
// steps of stamping drawn from it.
#pragma once

#include <functional>
#include <vector>

#include "tensors/window.h"

namespace convguide {

// One axis of the full result, before anything is cropped. Positions count from the first cell that a stamp touches.
struct StampedAxis {
  // The window of the convolution undone by this one, as it reads from the full result: where it makes its output cell
  // n, input cell n stamps.
  SlidingAxis stamp;
  Size covered = 1;     // cells from the first to the last that stamps touch
  Size kept_begin = 0;  // cells before this one are cropped
  Size kept_end = 1;    // and so are cells from this one on; kept cells from `covered` on are extra zeros

  bool operator==(const StampedAxis&) const = default;
};

// The axes of a legal transposed convolution. The sizes come from the stamps themselves and from no size formula, so
// that they can check one.
std::vector<StampedAxis> stamped_axes(const Layer& layer);

// Shows `visit` the cells of the full result that input cell `input` touches, one for each weight, in row-major order:
// their `position`, and the `weight` with which they are touched.
void visit_stamp(const std::vector<StampedAxis>& axes, const Index& input,
                 const std::function<void(const Tap&)>& visit);

}  // namespace convguide

#include "tensors/stamp.h"

#include <algorithm>

namespace convguide {
namespace {

// How many cells the stamps of all `input` cells cover along one axis. Each stamp lies beyond the one before, so that
// the last one reaches furthest.
Size covered_by(const SlidingAxis& stamp, Size input) {
  Size furthest = 0;
  visit_window({stamp}, {input - 1}, [&](const Tap& tap) { furthest = std::max(furthest, tap.position.front()); });
  return furthest + 1;
}

}  // namespace

std::vector<StampedAxis> stamped_axes(const Layer& layer) {
  std::vector<StampedAxis> axes;
  for (const Axis& axis : layer.axes) {
    const SlidingAxis stamp = {.kernel = axis.kernel, .dilation = axis.dilation, .stride = axis.stride};
    const Size covered = covered_by(stamp, axis.input);
    axes.push_back({.stamp = stamp,
                    .covered = covered,
                    .kept_begin = axis.padding_before,
                    .kept_end = covered + axis.output_padding - axis.padding_after});
  }
  return axes;
}

void visit_stamp(const std::vector<StampedAxis>& axes, const Index& input,
                 const std::function<void(const Tap&)>& visit) {
  std::vector<SlidingAxis> stamps;
  for (const StampedAxis& axis : axes) stamps.push_back(axis.stamp);
  visit_window(stamps, input, visit);
}

}  // namespace convguide

#include "scene/cell_size.h"

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

// Maps so wide that their cells would be smaller than this make the frame wider instead.
constexpr double smallest_cell = 3;

}  // namespace

double cell_size(const Measure& measure, double cells, double other) {
  const double size = std::floor((measure.frame_width() - other) / cells * 2) / 2;
  return std::clamp(size, smallest_cell, measure.largest_cell);
}

}  // namespace convguide

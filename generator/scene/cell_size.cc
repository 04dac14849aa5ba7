#include "scene/cell_size.h"

#include <algorithm>
#include <cmath>

namespace convguide {

double cell_size(const Measure& measure, double cells, double other, double smallest) {
  const double fitting = (measure.frame_width() - other) / cells;
  const double size = fitting < 1 ? fitting : std::floor(fitting * 2) / 2;
  return std::clamp(size, smallest, measure.largest_cell);
}

}  // namespace convguide

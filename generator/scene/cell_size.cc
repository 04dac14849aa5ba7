#include "scene/cell_size.h"

#include <algorithm>
#include <cmath>

namespace convguide {

double cell_size(const Measure& measure, double cells, double other, double smallest) {
  const double size = std::floor((measure.frame_width() - other) / cells * 2) / 2;
  return std::clamp(size, smallest, measure.largest_cell);
}

}  // namespace convguide

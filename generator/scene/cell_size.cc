#include "scene/cell_size.h"

#include <algorithm>
#include <cmath>

namespace convguide {

double cell_size(const Measure& measure, double cells, double other, double smallest) {
  if (measure.cell) return *measure.cell;
  const double fitting = (measure.frame_width() - other) / cells;
  const double size = fitting < 1 ? fitting : std::floor(fitting * 2) / 2;
  return std::clamp(size, smallest, measure.largest_cell);
}

double fitting_cell(const Measure& measure, const std::function<Extent(double)>& extent) {
  if (measure.cell) return *measure.cell;
  const auto fits = [&](double cell) {
    const Extent taken = extent(cell);
    return taken.width <= measure.width && taken.height <= measure.height;
  };
  // The largest number of half points that fits.
  int fitting = static_cast<int>(std::ceil(smallest_told_cell * 2)) - 1;
  int too_many = static_cast<int>(std::floor(measure.largest_cell * 2)) + 1;
  if (fits(measure.largest_cell)) return measure.largest_cell;
  while (fitting + 1 < too_many) {
    const int middle = (fitting + too_many) / 2;
    (fits(middle / 2.0) ? fitting : too_many) = middle;
  }
  if (fitting / 2.0 >= smallest_told_cell || measure.smallest_cell > smallest_told_cell) {
    return std::max(fitting / 2.0, measure.smallest_cell);
  }
  // Cells that are not drawn one by one need no rounding.
  constexpr double smallest = 0.001;
  double small = std::clamp(measure.smallest_cell, smallest, smallest_told_cell);
  double large = smallest_told_cell;
  constexpr double precision = 1.01;
  while (large > precision * small) {
    const double middle = std::sqrt(small * large);
    (fits(middle) ? small : large) = middle;
  }
  return small;
}

}  // namespace convguide

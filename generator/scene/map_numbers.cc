#include "scene/map_numbers.h"

#include <algorithm>

#include "scene/number_text.h"

namespace convguide {
namespace {

constexpr double size_in_cells = 0.6;
// Numbers that would be smaller than this, in points, take more of their cell.
constexpr double legible_number = 7;
constexpr double largest_in_cells = 0.7;
constexpr double largest_number = 13;

}  // namespace

double number_size(double cell) {
  const double enlarged = std::min(legible_number, largest_in_cells * cell);
  return std::min(std::max(size_in_cells * cell, enlarged), largest_number);
}

CellNumbers map_numbers(const Tensor& tensor, double cell) {
  return cell_numbers(tensor.values, decimals_for(tensor.values), cell, number_size(cell));
}

void add_map_numbers(std::vector<Item>& items, const Tensor& tensor, Size map, Size cells_in_map, Size columns,
                     const Lattice& lattice, Role role) {
  const CellNumbers numbers = map_numbers(tensor, cell_side(lattice));
  if (!numbers.are_shown) return;
  for (Size at = 0; at < cells_in_map; ++at) {
    const double value = tensor.values[static_cast<std::size_t>(map * cells_in_map + at)];
    items.emplace_back(cell_text(numbers, middle(lattice, at / columns, at % columns), value, role));
  }
}

void add_made_numbers(std::vector<Item>& items, const Tensor& tensor, Size map, const Progress& progress, Size columns,
                      const Lattice& lattice) {
  const CellNumbers numbers = map_numbers(tensor, cell_side(lattice));
  if (!numbers.are_shown) return;
  for (Size at = 0; at < progress.made; ++at) {
    const double value = tensor.values[static_cast<std::size_t>(map * progress.cells_in_map + at)];
    items.emplace_back(cell_text(numbers, middle(lattice, at / columns, at % columns), value,
                                 at + 1 == progress.made ? Role::output_active_ink : Role::output_ink));
  }
}

}  // namespace convguide

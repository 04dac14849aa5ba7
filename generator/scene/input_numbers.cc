#include "scene/input_numbers.h"

#include <algorithm>

#include "scene/input_edges.h"
#include "scene/map_numbers.h"
#include "scene/number_text.h"

namespace convguide {
namespace {

// The type size of corner numbers, the room for them, and their distance from the corner, in cells.
constexpr double corner_size = 0.42;
constexpr double largest_corner_size = 0.5;  // where they would else be too small to be read
constexpr double largest_corner = 8.5;       // points
constexpr double corner_room = 0.5;
constexpr double size_beside_corner = 0.64;  // the most that numbers that stand up and left take
constexpr Point corner_inset = {-0.08, -0.09};

}  // namespace

CellNumbers input_numbers(const Tensor& input, double cell, bool beside_corners) {
  const int decimals = decimals_for(input.values);
  if (!beside_corners) return cell_numbers(input.values, decimals, cell, number_size(cell));
  return cell_numbers(input.values, decimals, cell - 2 * number_shift * cell,
                      std::min(number_size(cell), size_beside_corner * cell));
}

void add_input_numbers(std::vector<Item>& items, const FlatCase& flat, Size map, const Lattice& lattice,
                       bool beside_corners) {
  if (!flat.of->input_values) return;
  const std::vector<double>& values = flat.of->input_values->values;
  const double cell = cell_side(lattice);
  const CellNumbers numbers = input_numbers(*flat.of->input_values, cell, beside_corners);
  if (!numbers.are_shown) return;
  const bool ignores_padding = is_pooling(flat.of->layer.operation) && !flat.of->layer.counts_padding;
  const double shift = beside_corners ? number_shift * cell : 0;
  const Size first = map * flat.rows.input * flat.columns.input;
  const CellRange range = input_range(flat);
  for (Size row = range.top; row < range.bottom; ++row) {
    for (Size column = range.left; column < range.right; ++column) {
      const CellKind kind = kind_at({flat.rows, flat.columns}, {row, column});
      const bool is_added = kind == CellKind::padding || kind == CellKind::extra;
      if (kind == CellKind::inserted_zero || (is_added && ignores_padding) || !is_drawn(flat, row, column)) continue;
      const Index shown = shown_cell({flat.rows, flat.columns}, {row, column});
      const Point at = middle(lattice, row, column) - Point{shift, shift};
      const Role role = is_added ? Role::padding_ink : Role::input_ink;
      if (shown.empty()) {
        CellNumbers zero = numbers;
        zero.decimals = 0;
        items.emplace_back(cell_text(zero, at, 0, role));
        continue;
      }
      const auto value_at = static_cast<std::size_t>(first + shown[0] * flat.columns.input + shown[1]);
      items.emplace_back(cell_text(numbers, at, values[value_at], role));
    }
  }
}

CellNumbers corner_numbers(const std::vector<double>& values, int decimals, double cell, bool has_sign) {
  const double size = std::max(corner_size * cell, std::min(smallest_number, largest_corner_size * cell));
  return cell_numbers(values, decimals, corner_room * cell, std::min(size, largest_corner), has_sign);
}

Text corner_text(const CellNumbers& numbers, const Lattice& lattice, const Cell& cell, double value, Role role) {
  Text text = cell_text(numbers, {}, value, role);
  text.at = corner(lattice, static_cast<double>(cell.row + 1), static_cast<double>(cell.column + 1)) +
            cell_side(lattice) * corner_inset;
  text.horizontal = Horizontal::right;
  text.vertical = Vertical::baseline;
  return text;
}

}  // namespace convguide

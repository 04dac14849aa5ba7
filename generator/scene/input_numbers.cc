#include "scene/input_numbers.h"

#include <algorithm>

#include "scene/input_edges.h"
#include "scene/map_numbers.h"
#include "scene/number_text.h"

namespace convguide {
namespace {

// The type size of corner numbers, the room for them, and their distance from the corner, in cells.
constexpr double corner_size = 0.42;
constexpr double largest_corner = 8.5;  // points
constexpr double corner_room = 0.5;
constexpr double size_beside_corner = 0.64;  // the most that numbers that stand up and left take
constexpr Point corner_inset = {-0.08, -0.09};

}  // namespace

void add_input_numbers(std::vector<Item>& items, const FlatCase& flat, Size map, const Lattice& lattice, double shift) {
  if (!flat.of->input_values || !tells_cells(lattice)) return;
  const std::vector<double>& values = flat.of->input_values->values;
  const int decimals = decimals_for(values);
  const bool ignores_padding = is_pooling(flat.of->layer.operation) && !flat.of->layer.counts_padding;
  const double cell = lattice.column_step.x;
  const Point away = shift * cell * Point{1, 1};
  const double size = shift > 0 ? std::min(number_size(cell), size_beside_corner * cell) : number_size(cell);
  const Size first = map * flat.rows.input * flat.columns.input;
  const CellRange range = input_range(flat);
  for (Size row = range.top; row < range.bottom; ++row) {
    for (Size column = range.left; column < range.right; ++column) {
      const CellKind kind = kind_at({flat.rows, flat.columns}, {row, column});
      const bool is_added = kind == CellKind::padding || kind == CellKind::extra;
      if (kind == CellKind::inserted_zero || (is_added && ignores_padding) || !is_drawn(flat, row, column)) continue;
      const Index shown = shown_cell({flat.rows, flat.columns}, {row, column});
      std::string number = "0";
      if (!shown.empty()) {
        number =
            number_text(values[static_cast<std::size_t>(first + shown[0] * flat.columns.input + shown[1])], decimals);
      }
      items.emplace_back(cell_text(middle(lattice, row, column) - away, cell - 2 * away.x, size, number,
                                   is_added ? Role::padding_ink : Role::input_ink));
    }
  }
}

Text corner_number(const Lattice& lattice, const Cell& cell, std::string number, Role role) {
  const double side = lattice.column_step.x;
  Text text = cell_text({}, corner_room * side, std::min(corner_size * side, largest_corner), std::move(number), role);
  text.at =
      corner(lattice, static_cast<double>(cell.row + 1), static_cast<double>(cell.column + 1)) + side * corner_inset;
  text.horizontal = Horizontal::right;
  text.vertical = Vertical::baseline;
  return text;
}

}  // namespace convguide

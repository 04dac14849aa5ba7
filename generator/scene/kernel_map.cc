#include "scene/kernel_map.h"

#include <algorithm>

#include "scene/indexed_letter.h"
#include "scene/map_numbers.h"
#include "scene/text_extent.h"

namespace convguide {
namespace {

constexpr double letter_size = 0.48;  // in cells
constexpr double letter_room = 0.86;  // the part of a cell's width that a letter may take

}  // namespace

Text letter_in_cell(const Point& middle, double cell, const std::string& letter, const Index& index, Role role) {
  Text text = {.at = middle, .runs = indexed_letter(letter, index), .role = role};
  text.size = std::min(letter_size * cell, letter_room * cell / estimated_width(text.runs, 1));
  // The subscript hangs below the line, so the whole stands a little higher.
  text.at.y -= 0.08 * text.size;
  return text;
}

Text weight_letter(const Point& middle, double cell, const Index& weight) {
  return letter_in_cell(middle, cell, "w", weight, Role::kernel_ink);
}

std::vector<Item> kernel_map(const Case& of, Size kernel, const CellRange& cells, const Lattice& lattice) {
  std::vector<Item> items;
  // A kernel whose cells are not drawn one by one may be too small to see.
  const auto border = tells_cells(lattice) ? outline(lattice, cells) : mark_outline(lattice, cells);
  items.emplace_back(Polygon{.points = border, .fill = Role::kernel});
  if (tells_cells(lattice)) {
    items.emplace_back(Lines{.segments = grid_lines(lattice, cells), .role = Role::kernel_grid});
  }
  if (of.kernel_values) {
    add_map_numbers(items, *of.kernel_values, kernel, cells.rows() * cells.columns(), cells.columns(), lattice,
                    Role::kernel_ink);
  }
  items.emplace_back(Polygon{.points = border, .outline = Role::kernel_ink, .stroke = Stroke::strong});
  return items;
}

}  // namespace convguide

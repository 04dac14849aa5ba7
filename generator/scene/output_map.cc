#include "scene/output_map.h"

namespace convguide {
namespace {

void add_grid(std::vector<Item>& items, const CellRange& range, const Lattice& lattice) {
  if (tells_cells(lattice)) {
    items.emplace_back(Lines{.segments = grid_lines(lattice, range), .role = Role::output_grid});
  } else {
    items.emplace_back(
        Polygon{.points = outline(lattice, range), .outline = Role::output_grid, .stroke = Stroke::hairline});
  }
}

void add_fill(std::vector<Item>& items, const CellRange& range, const Lattice& lattice, Role role) {
  items.emplace_back(Polygon{.points = outline(lattice, range), .fill = role});
}

}  // namespace

std::vector<Item> output_map(const CellRange& range, Cell active, const Lattice& lattice) {
  std::vector<Item> items;
  add_fill(items, range, lattice, Role::output_pending);
  if (active.row > 0) add_fill(items, {0, 0, active.row, range.right}, lattice, Role::output);
  if (active.column > 0) add_fill(items, {active.row, 0, active.row + 1, active.column}, lattice, Role::output);
  add_grid(items, range, lattice);
  items.emplace_back(
      Polygon{.points = mark_outline(lattice, {active.row, active.column, active.row + 1, active.column + 1}),
              .fill = Role::output_active,
              .outline = Role::kernel_ink,
              .stroke = Stroke::strong});
  return items;
}

std::vector<Item> pending_output_map(const CellRange& range, const Lattice& lattice) {
  std::vector<Item> items;
  add_fill(items, range, lattice, Role::output_pending);
  add_grid(items, range, lattice);
  return items;
}

std::vector<Item> made_output_map(const CellRange& range, const Lattice& lattice) {
  std::vector<Item> items;
  add_fill(items, range, lattice, Role::output);
  add_grid(items, range, lattice);
  return items;
}

}  // namespace convguide

#include "scene/grid_edges.h"

namespace convguide {
namespace {

// Adds one line of the grid, of which `edge_at` tells what its edge number n looks like, and `point_at` where it
// begins. Solid edges are joined; each dashed one stays by itself, so that dashes meet in every corner.
void add_grid_line(Size begin, Size end, const std::function<Edge(Size)>& edge_at,
                   const std::function<Point(Size)>& point_at, Lines& solid, Lines& dashed) {
  Size run_begin = begin;
  for (Size edge = begin; edge <= end; ++edge) {
    const Edge kind = edge < end ? edge_at(edge) : Edge::none;
    if (kind == Edge::solid) continue;
    if (run_begin < edge) solid.segments.push_back({point_at(run_begin), point_at(edge)});
    run_begin = edge + 1;
    if (kind == Edge::dashed) dashed.segments.push_back({point_at(edge), point_at(edge + 1)});
  }
}

}  // namespace

void add_grid_edges(std::vector<Item>& items, const CellRange& range, const Lattice& lattice, Role solid,
                    const std::function<Edge(Cell, Cell)>& edge_between) {
  Lines drawn = {.segments = {}, .role = solid, .stroke = Stroke::hairline};
  Lines dashed = {.segments = {}, .role = Role::padding, .stroke = Stroke::hairline, .dash = Dash::dashed};
  const auto at = [&](Size row, Size column) {
    return corner(lattice, static_cast<double>(row), static_cast<double>(column));
  };
  for (Size row = range.top; row <= range.bottom; ++row) {
    add_grid_line(
        range.left, range.right,
        [&](Size column) {
          return edge_between({row - 1, column}, {row, column});
        },
        [&](Size column) { return at(row, column); }, drawn, dashed);
  }
  for (Size column = range.left; column <= range.right; ++column) {
    add_grid_line(
        range.top, range.bottom,
        [&](Size row) {
          return edge_between({row, column - 1}, {row, column});
        },
        [&](Size row) { return at(row, column); }, drawn, dashed);
  }
  if (!dashed.segments.empty()) items.emplace_back(dashed);
  if (!drawn.segments.empty()) items.emplace_back(drawn);
}

}  // namespace convguide

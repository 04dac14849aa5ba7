#include "scene/input_edges.h"

#include "scene/drawn_ranges.h"
#include "scene/grid_edges.h"

namespace convguide {
namespace {

bool holds(const CellRange& range, Size row, Size column) {
  return row >= range.top && row < range.bottom && column >= range.left && column < range.right;
}

// How the edge between two neighbouring cells is drawn: solid around cells of the stretched input, dashed around
// padding and extra zeros.
Edge edge_between(const FlatCase& flat, Cell one, Cell other) {
  const CellRange core = stretched_range(flat);
  if (holds(core, one.row, one.column) || holds(core, other.row, other.column)) return Edge::solid;
  if (is_drawn(flat, one.row, one.column) || is_drawn(flat, other.row, other.column)) return Edge::dashed;
  return Edge::none;
}

std::vector<Segment> border(const Lattice& lattice, const CellRange& range) {
  const auto points = outline(lattice, range);
  return {{points[0], points[1]}, {points[1], points[2]}, {points[2], points[3]}, {points[3], points[0]}};
}

// A dashed frame for each range that reaches beyond the input, and a solid one around the input.
void add_outlines(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  const CellRange core = stretched_range(flat);
  Lines dashed = {.segments = {}, .role = Role::padding, .dash = Dash::dashed};
  for (const CellRange& range : {slid_range(flat), with_extra(flat)}) {
    if (is_empty(range) || common(range, core) == range) continue;
    const auto segments = border(lattice, range);
    dashed.segments.insert(dashed.segments.end(), segments.begin(), segments.end());
    if (slid_range(flat) == with_extra(flat)) break;
  }
  if (!dashed.segments.empty()) items.emplace_back(dashed);
  if (!is_empty(core)) items.emplace_back(Lines{.segments = border(lattice, core), .role = Role::grid});
}

}  // namespace

bool is_drawn(const FlatCase& flat, Size row, Size column) {
  return holds(slid_range(flat), row, column) || holds(with_extra(flat), row, column);
}

void add_input_edges(std::vector<Item>& items, const FlatCase& flat, const Lattice& lattice) {
  if (!tells_cells(lattice)) return add_outlines(items, flat, lattice);
  add_grid_edges(items, input_range(flat), lattice, Role::grid,
                 [&](Cell one, Cell other) { return edge_between(flat, one, other); });
}

}  // namespace convguide

// The edges of a grid whose cells are not all of one kind.
#pragma once

#include <functional>
#include <vector>

#include "scene/flat_case.h"
#include "scene/lattice.h"
#include "scene/scene.h"

namespace convguide {

enum class Edge { none, solid, dashed };

// Adds the edges of the cells of `range`, its border included, each of them once. `edge_between` tells how the edge
// between two neighbours is drawn, of which one may lie outside the range. Solid edges have the role `solid`.
void add_grid_edges(std::vector<Item>& items, const CellRange& range, const Lattice& lattice, Role solid,
                    const std::function<Edge(Cell, Cell)>& edge_between);

}  // namespace convguide

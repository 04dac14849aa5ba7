// A map on a lattice with the size marks around it.
#pragma once

#include <vector>

#include "scene/box.h"
#include "scene/lattice.h"
#include "scene/map_marks.h"

namespace convguide {

struct MarkedMap {
  Lattice lattice;
  CellRange range;
  MapMarks marks = {};
  Side column_side = Side::above;  // where the marks of the columns stand: above or below
  Side row_side = Side::left;      // where those of the rows stand: left or right

  MarkedEdge column_edge() const;
  MarkedEdge row_edge() const;
};

// Moves the map and its marks.
void move(MarkedMap& map, const Point& by);

// The cells alone.
Box cells_box(const MarkedMap& map);

// The cells with the marks around them.
Box marked_box(const MarkedMap& map, double label_size);

// The marks of several maps as one group "sizes"; nothing where there are none.
void add_size_marks(std::vector<Item>& items, const std::vector<MarkedMap>& maps, double label_size);

}  // namespace convguide

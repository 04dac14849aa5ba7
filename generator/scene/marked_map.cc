#include "scene/marked_map.h"

namespace convguide {

MarkedEdge MarkedMap::column_edge() const {
  const Size row = column_side == Side::above ? range.top : range.bottom;
  return {corner(lattice, static_cast<double>(row), 0), lattice.column_step, column_side};
}

MarkedEdge MarkedMap::row_edge() const {
  const Size column = row_side == Side::left ? range.left : range.right;
  return {corner(lattice, 0, static_cast<double>(column)), lattice.row_step, row_side,
          column_side == Side::above ? EdgeEnd::begin : EdgeEnd::end};
}

void move(MarkedMap& map, const Point& by) { map.lattice.origin = map.lattice.origin + by; }

Box cells_box(const MarkedMap& map) { return box_of(outline(map.lattice, map.range)); }

Box marked_box(const MarkedMap& map, double label_size) {
  return joined(cells_box(map), joined(box_of(draw_size_marks(map.marks.columns, map.column_edge(), label_size)),
                                       box_of(draw_size_marks(map.marks.rows, map.row_edge(), label_size))));
}

void add_size_marks(std::vector<Item>& items, const std::vector<MarkedMap>& maps, double label_size) {
  Group group = {"sizes", {}};
  for (const MarkedMap& map : maps) {
    for (const auto& [marks, edge] :
         {std::pair(map.marks.columns, map.column_edge()), std::pair(map.marks.rows, map.row_edge())}) {
      const auto drawn = draw_size_marks(marks, edge, label_size);
      group.items.insert(group.items.end(), drawn.begin(), drawn.end());
    }
  }
  if (!group.items.empty()) items.emplace_back(group);
}

}  // namespace convguide

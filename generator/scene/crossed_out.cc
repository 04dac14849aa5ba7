#include "scene/crossed_out.h"

#include <algorithm>

namespace convguide {

std::vector<CellRange> ranges_outside(const CellRange& all, const CellRange& kept) {
  // Kept cells need not touch the others, as where extra zeros follow cells that are all cropped.
  const Size top = std::clamp(kept.top, all.top, all.bottom);
  const Size left = std::clamp(kept.left, all.left, all.right);
  const Size bottom = std::clamp(kept.bottom, top, all.bottom);
  const Size right = std::clamp(kept.right, left, all.right);
  std::vector<CellRange> ranges = {{all.top, all.left, top, all.right},
                                   {bottom, all.left, all.bottom, all.right},
                                   {top, all.left, bottom, left},
                                   {top, right, bottom, all.right}};
  std::erase_if(ranges, [](const CellRange& range) { return range.rows() <= 0 || range.columns() <= 0; });
  return ranges;
}

void add_crossed_out(std::vector<Item>& items, const std::vector<CellRange>& ranges, const Lattice& lattice) {
  Lines crosses = {.segments = {}, .role = Role::padding, .stroke = Stroke::hairline};
  for (const CellRange& range : ranges) {
    items.emplace_back(Polygon{.points = outline(lattice, range), .fill = Role::veil});
    if (!tells_cells(lattice)) continue;
    for (Size row = range.top; row < range.bottom; ++row) {
      for (Size column = range.left; column < range.right; ++column) {
        const auto points = outline(lattice, {row, column, row + 1, column + 1});
        crosses.segments.push_back({points[0], points[2]});
        crosses.segments.push_back({points[1], points[3]});
      }
    }
  }
  if (!crosses.segments.empty()) items.emplace_back(crosses);
}

}  // namespace convguide

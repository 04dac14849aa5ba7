// Size marks along an edge in the way of an engineer's drawing: a thin line with ticks, and "i = 5" beside it.
#pragma once

#include <string_view>
#include <vector>

#include "parameters/layer.h"
#include "scene/scene.h"
#include "scene/view.h"

namespace convguide {

// A part of an edge from `begin` to `end`, in cells, with its symbol and size: p = 1.
struct SizeMark {
  Size begin = 0;
  Size end = 0;
  std::vector<Run> label;
};

// "i = 5" with the symbol in italics, or the bare number. A digit written as a Unicode subscript in the symbol becomes
// a subscript. Sizes of ten digits and more are shortened as numbers in cells are.
std::vector<Run> size_label(std::string_view symbol, Size size, SizeLabels labels);

// On which side of the edge the marks stand.
enum class Side { above, below, left, right };

// Whether the edge is one above or below a map.
bool is_level(Side side);

// The end of an edge around which the marks of another edge stand, so that labels are not pushed beyond it.
enum class EdgeEnd { none, begin, end };

// A straight edge on which cell n begins at `origin` + n * `cell_step`.
struct MarkedEdge {
  Point origin;
  Point cell_step;
  Side side = Side::below;
  EdgeEnd crowded = EdgeEnd::none;
};

// The marks as items; none where there are no marks. Where labels would touch, some stand on a second line, joined to
// their marks by leaders. Where even that does not part them, one that repeats another is left out and they move along
// the edge.
std::vector<Item> draw_size_marks(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size);

// How far marks reach away from the edge, in points.
double size_marks_depth(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size);

// How far labels stick out beyond the edge's two ends, along the edge: before it and after it.
struct Overhang {
  double before = 0;
  double after = 0;
};
Overhang size_marks_overhang(const std::vector<SizeMark>& marks, const MarkedEdge& edge, double label_size);

}  // namespace convguide

#include "scene/box.h"

#include <algorithm>

#include "scene/text_extent.h"

namespace convguide {
namespace {

struct BoxOfItem {
  Box operator()(const Polygon& polygon) const { return box_of(polygon.points); }
  Box operator()(const Lines& lines) const {
    Box box;
    for (const Segment& segment : lines.segments) box = joined(box, box_of({segment.from, segment.to}));
    return box;
  }
  Box operator()(const Dots& dots) const {
    Box box;
    for (const Point& centre : dots.centres) {
      box =
          joined(box, {centre.x - dots.radius, centre.y - dots.radius, centre.x + dots.radius, centre.y + dots.radius});
    }
    return box;
  }
  Box operator()(const Text& text) const { return estimated_box(text); }
  Box operator()(const Group& group) const { return box_of(group.items); }
};

}  // namespace

Box joined(const Box& one, const Box& other) {
  return {std::min(one.left, other.left), std::min(one.top, other.top), std::max(one.right, other.right),
          std::max(one.bottom, other.bottom)};
}

Box box_of(const std::vector<Point>& points) {
  Box box;
  for (const Point& point : points) box = joined(box, {point.x, point.y, point.x, point.y});
  return box;
}

Box box_of(const std::vector<Item>& items) {
  Box box;
  for (const Item& item : items) box = joined(box, std::visit(BoxOfItem{}, item));
  return box;
}

}  // namespace convguide

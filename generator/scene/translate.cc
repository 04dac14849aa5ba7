#include "scene/translate.h"

#include <variant>

namespace convguide {
namespace {

Item moved(Polygon polygon, const Point& by) {
  for (Point& point : polygon.points) point = point + by;
  return polygon;
}

Item moved(Lines lines, const Point& by) {
  for (Segment& segment : lines.segments) segment = {segment.from + by, segment.to + by};
  return lines;
}

Item moved(Dots dots, const Point& by) {
  for (Point& centre : dots.centres) centre = centre + by;
  return dots;
}

Item moved(Text text, const Point& by) {
  text.at = text.at + by;
  return text;
}

Item moved(Group group, const Point& by) {
  for (Item& item : group.items) item = translated(item, by);
  return group;
}

}  // namespace

Item translated(const Item& item, const Point& by) {
  return std::visit([&](const auto& one) { return moved(one, by); }, item);
}

}  // namespace convguide

#include "scene/enlarge.h"

#include <variant>

namespace convguide {
namespace {

void enlarge(std::vector<Item>& items, double factor);

void enlarge(Polygon& polygon, double factor) {
  for (Point& point : polygon.points) point = factor * point;
}

void enlarge(Lines& lines, double factor) {
  for (Segment& segment : lines.segments) segment = {factor * segment.from, factor * segment.to};
}

void enlarge(Dots& dots, double factor) {
  for (Point& centre : dots.centres) centre = factor * centre;
  dots.radius *= factor;
}

void enlarge(Text& text, double factor) {
  text.at = factor * text.at;
  text.size *= factor;
}

void enlarge(Group& group, double factor) { enlarge(group.items, factor); }

void enlarge(std::vector<Item>& items, double factor) {
  for (Item& item : items) {
    std::visit([&](auto& one) { enlarge(one, factor); }, item);
  }
}

}  // namespace

Scene enlarged(Scene scene, double factor) {
  scene.width *= factor;
  scene.height *= factor;
  enlarge(scene.items, factor);
  return scene;
}

}  // namespace convguide

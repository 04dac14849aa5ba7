#include "rendering/hatching.h"

#include <algorithm>
#include <cmath>

namespace convguide {
namespace {

// What is the same all along one line of the hatching.
double height_of(const Point& point, HatchDirection direction) {
  switch (direction) {
    case HatchDirection::falling: return point.x - point.y;
    case HatchDirection::rising: return point.x + point.y;
    case HatchDirection::level: return point.y;
    case HatchDirection::upright: return point.x;
  }
  return 0;
}

}  // namespace

std::vector<Segment> hatching(const std::vector<Point>& points, HatchDirection direction, double distance) {
  const auto level = [&](const Point& point) { return height_of(point, direction); };
  std::vector<Segment> lines;
  if (points.empty()) return lines;
  const auto [lowest, highest] = std::minmax_element(
      points.begin(), points.end(), [&](const Point& one, const Point& other) { return level(one) < level(other); });
  for (double n = std::floor(level(*lowest) / distance) + 1; n * distance < level(*highest); ++n) {
    // Where the line crosses the outline: twice, since the outline is convex.
    std::vector<Point> crossings;
    for (std::size_t at = 0; at < points.size(); ++at) {
      const Point& from = points[at];
      const Point& to = points[(at + 1) % points.size()];
      const double begin = level(from) - n * distance;
      const double end = level(to) - n * distance;
      if ((begin < 0) != (end < 0)) crossings.push_back(from + begin / (begin - end) * (to - from));
    }
    if (crossings.size() == 2) lines.push_back({crossings[0], crossings[1]});
  }
  return lines;
}

}  // namespace convguide

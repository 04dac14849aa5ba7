#include "scene/arrow.h"

#include <cmath>

namespace convguide {

Item arrow(const Point& from, const Point& to, double head) {
  const Point way = to - from;
  const Point forward = 1 / std::hypot(way.x, way.y) * way;
  const Point sideways = {-forward.y, forward.x};
  const Point foot = to - head * forward;
  return Lines{.segments = {{from, to}, {foot + 0.5 * head * sideways, to}, {foot - 0.5 * head * sideways, to}},
               .role = Role::faint};
}

}  // namespace convguide

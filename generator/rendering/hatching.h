// Hatching as lines.
#pragma once

#include <vector>

#include "rendering/theme.h"
#include "scene/scene.h"

namespace convguide {

// The parts inside the convex outline `points` of lines `distance` apart, the first of them through the origin, so that
// areas side by side are hatched in one. Falling lines cross the sides of tilted cells, which rise.
std::vector<Segment> hatching(const std::vector<Point>& points, HatchDirection direction, double distance);

}  // namespace convguide

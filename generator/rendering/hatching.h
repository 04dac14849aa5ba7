// Diagonal hatching as lines.
#pragma once

#include <vector>

#include "scene/scene.h"

namespace convguide {

// The parts inside the convex outline `points` of the lines x - y = n * `distance`, so that areas side by side are
// hatched in one. They fall from left to right and so cross the sides of tilted cells, which rise.
std::vector<Segment> hatching(const std::vector<Point>& points, double distance);

}  // namespace convguide

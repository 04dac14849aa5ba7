// Thin arrows between maps.
#pragma once

#include "scene/scene.h"

namespace convguide {

// A level or upright arrow whose head is `head` points long.
Item arrow(const Point& from, const Point& to, double head);

}  // namespace convguide

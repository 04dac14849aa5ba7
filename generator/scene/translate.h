// Moves items.
#pragma once

#include "scene/scene.h"

namespace convguide {

// The same item, moved by `by`.
Item translated(const Item& item, const Point& by);

}  // namespace convguide

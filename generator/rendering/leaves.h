// The items of a scene without its groups.
#pragma once

#include <vector>

#include "scene/scene.h"

namespace convguide {

// All items that are no group, in the order in which they are painted.
std::vector<Item> leaves_of(const std::vector<Item>& items);

}  // namespace convguide

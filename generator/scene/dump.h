// A scene as text, one item a line, for comparing scenes in tests.
#pragma once

#include <string>

#include "scene/figure.h"

namespace convguide {

// Title, description and every item with its roles and places, rounded to a hundredth of a point. Ends with a line
// break.
std::string dump(const Figure& figure);

}  // namespace convguide

// What may be wrong with a figure, found by its geometry.
#pragma once

#include <string>

#include "scene/figure.h"

namespace convguide {

// Says what lies outside of the frame, which texts lie on one another, or which text beside the maps lies on a map.
// Empty where nothing is wrong.
std::string figure_defect(const Figure& figure);

}  // namespace convguide

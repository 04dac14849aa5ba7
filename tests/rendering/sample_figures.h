// Figures that the rendering's tests paint.
#pragma once

#include <vector>

#include "scene/view.h"

namespace convguide {

// A figure of 5 × 5 planes, a transposed one, a plan with numbers, and a matrix.
std::vector<Figure> sample_figures();

// The plan of the 2016 guide's numeric example at step 1.
Figure numeric_plan();

}  // namespace convguide

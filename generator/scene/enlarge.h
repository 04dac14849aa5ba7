// Makes items larger.
#pragma once

#include "scene/scene.h"

namespace convguide {

// The same scene, with all lengths `factor` times as long. Lines keep their two widths.
Scene enlarged(Scene scene, double factor);

}  // namespace convguide

// The asterisk that stands between an input and the kernel that slides over it.
#pragma once

#include "scene/scene.h"

namespace convguide {

// With its arms around `middle`; `label_size` is the type size of labels.
Text product_sign(const Point& middle, double label_size);

}  // namespace convguide

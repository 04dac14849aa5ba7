// Which input maps make an output map, and with which kernels.
#pragma once

#include "scene/flat_case.h"

namespace convguide {

// The input maps that an output map sees, [begin, end): those of its group.
Span seen_inputs(const Layer& layer, Size output);

// Where the kernel that leads from one map to another stands among all kernels, as tensor.h says.
Size kernel_number(const Layer& layer, Size output, Size input);

}  // namespace convguide

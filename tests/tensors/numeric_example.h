// The input and the kernel of the 2016 guide's numerical figures.
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// One map of 5 x 5.
Tensor example_input();

// One kernel of 3 x 3.
Tensor example_kernel();

// A layer of 5 x 5 inputs and 3 x 3 windows, equal on both axes.
Layer example_layer(Operation operation, Size stride = 1, Size padding = 0);

}  // namespace convguide

// The direct convolution behind a transposed one.
#pragma once

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The direct convolution that `transposed` undoes: it takes maps of the size that the transposed one gives and,
// channels swapped, has the same kernel, stride, paddings and dilation. Its output has the size of the transposed one's
// input, except where the output padding reaches the stride (legal when the dilation is larger): then further
// placements fit, and those that the transposed convolution undoes are the first ones. Fails where axis_bindings fails.
Result<Layer> undone_convolution(const Layer& transposed);

}  // namespace convguide

// Whether every window of a pooling layer holds a cell of the input.
#pragma once

#include <optional>

#include "parameters/layer.h"

namespace convguide {

// The first window along an axis, counted from 0, that holds padding alone, or nothing where each holds an input cell.
// `extent` is what the window covers, `fitting` how many windows fit the padded input, and `output` how many there are,
// with the one that ceil mode adds; sizes are those of a layer in range whose window fits. Windows of several axes hold
// an input cell where those along each axis do.
std::optional<Size> window_of_padding_alone(const Axis& axis, Size extent, Size fitting, Size output);

}  // namespace convguide

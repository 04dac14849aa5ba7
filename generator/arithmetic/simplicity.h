// Which of two layers is the simpler one.
#pragma once

#include "parameters/layer.h"

namespace convguide {

// How many of stride, dilation, padding and output padding are away from their usual values (1, 1, 0 and 0). Two sides
// of a padding count once.
int unusual_parameters(const Axis& axis);

// Whether `one` comes before `other`: the one with fewer unusual parameters; among equals the one with the smaller
// stride, then dilation, kernel, padding (before, then after) and output padding. The input has no say.
bool is_simpler(const Axis& one, const Axis& other);

}  // namespace convguide

// The numbers behind the symbols, for one axis of a layer.
#pragma once

#include "arithmetic/bindings.h"
#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// Binds every symbol that has a meaning for this axis: k, s, d, k̂, p₁, p₂, and p where both sides are equal; then i and
// o, the sizes of the direct convolution's input and output. For a transposed convolution i and o are those of the
// direct one that it transposes, so i = o' and o = i'; i', o', a, ĩ', k', s', p₁', p₂' (and p' where equal) are bound
// too. Fails where the axis has no output: see check_axis in legality.h, which calls nothing else.
Result<Bindings> axis_bindings(Operation operation, const Axis& axis);

}  // namespace convguide

// Output sizes found by trying, to compare formulas with.
#pragma once

#include "parameters/layer.h"
#include "parameters/operation.h"

namespace convguide {

// The output size of one axis. A window is put at every place of the padded input that it fits, and in ceil mode once
// more for cells left over at the end, unless it would begin behind the input; a transposed convolution stamps its
// kernel cell by cell on an endless axis, and the paddings are cut off. Knows no formula.
Size naive_size(Operation operation, const Axis& axis);

}  // namespace convguide

// Finds all parameters of one axis that make an output of a wanted size, without trying all that there are.
#pragma once

#include <functional>
#include <vector>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The values that each parameter may take, ascending and each once, none of the lists empty. Paddings are the same on
// both sides. A direct convolution or pooling has the one output padding 0.
struct ParameterChoices {
  std::vector<Size> kernel;
  std::vector<Size> stride;
  std::vector<Size> padding;
  std::vector<Size> dilation;
  std::vector<Size> output_padding;
};

// The output sizes that are wanted, both ends included. From 1 on.
struct WantedSizes {
  Size smallest = 1;
  Size largest = 1;
};

// What to do with an axis that was found, and the size that it makes. It may narrow `wanted` for the rest of the
// search.
using VisitAxis = std::function<Result<void>(const Axis& axis, Size output, WantedSizes& wanted)>;

// Shows `visit` every axis that takes `input` to a size in `wanted` by the general formula, legal or not. The size
// grows with each parameter or falls with it (convolution and pooling: it falls with kernel, stride and dilation, and
// grows with the padding; transposed: the other way round, and it grows with the output padding), so whole ranges of
// values are passed over by looking at their ends. Ends with the first error that `visit` gives.
Result<void> search_sizes(Operation operation, Size input, WantedSizes wanted, const ParameterChoices& choices,
                          const VisitAxis& visit);

}  // namespace convguide

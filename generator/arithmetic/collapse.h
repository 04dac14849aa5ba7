// The input sizes that a stride cannot tell apart: the floor in the output size collapses them into one.
#pragma once

#include <optional>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// An input size of a direct convolution, and the output padding, the guide's a, with which the transposed convolution
// of the same parameters brings it back (relationship 14).
struct CollapsedInput {
  Size input = 1;
  Size output_padding = 0;

  bool operator==(const CollapsedInput&) const = default;
};

// All input sizes from first to last give the same output, and no others do; the output padding grows by one from each
// to the next.
struct Collapse {
  CollapsedInput first;
  CollapsedInput last;
  Size output = 1;

  bool operator==(const Collapse&) const = default;
};

// The collapse that the axis of a legal layer belongs to. For a convolution or pooling those are the inputs that give
// the same output as its own; for a transposed convolution, those that the convolution which it transposes takes to its
// input, so that each of them is the output for one output padding. Nothing where no convolution does that, which takes
// a padding that crops all but an output padding of the stride or more. Pooling may refuse some of the inputs, where a
// window would hold padding alone. Fails in ceil mode, whose windows reach beyond the input, and where axis_bindings
// fails.
Result<std::optional<Collapse>> collapse(Operation operation, const Axis& axis);

// The axis of the transposed convolution that brings `input` back from `output`, with the other parameters of `axis`.
Axis way_back(const Axis& axis, Size output, const CollapsedInput& input);

}  // namespace convguide

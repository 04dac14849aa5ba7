// Every operation once more, written from its definition in plain loops over three axes. Shares no code with the tensor
// stage: it has no windows, no stretched inputs and no matrices.
#pragma once

#include <vector>

#include "parameters/layer.h"

namespace convguide {

// The values of the layer, channels first, ceil mode, counted padding and padding modes included. Layers may have one,
// two or three axes. Transposed convolutions gather: each output cell looks for all pairs of an input cell and a weight
// that land on it. `output` gives the sizes of their output's axes, which the definition does not; the other operations
// find their own.
std::vector<double> naive_values(const Layer& layer, const std::vector<double>& input,
                                 const std::vector<double>& kernel, const std::vector<Size>& output);

}  // namespace convguide

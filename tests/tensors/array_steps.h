// Steps that frameworks offer besides layers: padding, cropping, stretching and turning arrays. Written from their
// documentation, without the tensor stage.
#pragma once

#include <string>
#include <vector>

#include "parameters/size_list.h"
#include "tensors/tensor.h"

namespace convguide {

// Pads the axes behind the first, or crops where a side is below zero. `mode` is one of NumPy's: constant (with
// `value`), wrap, reflect or edge.
Tensor padded(const Tensor& array, const std::vector<Sides>& sides, const std::string& mode, double value);

// Puts steps[n] − 1 zeros between neighbours along the axes behind the first.
Tensor stretched(const Tensor& array, const std::vector<Size>& steps);

// Reverses the axes from the third on.
Tensor flipped(const Tensor& kernel);

// Swaps two axes.
Tensor swapped(const Tensor& array, std::size_t first, std::size_t second);

// The values of a layer with these axes, from the oracle that is written in plain loops.
Tensor performed(Layer layer, const Tensor& input, const Tensor& kernel);

}  // namespace convguide

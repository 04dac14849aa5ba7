// A transposed convolution as what its name says: a product with the transposed matrix of a direct convolution.
#pragma once

#include "tensors/tensor.h"

namespace convguide {

// Multiplies the input with the matrix of the layer (layer_matrix), Cᵀ·x, for each pair of maps. Same values as
// transpose_by_scatter; fails likewise, and where the matrix would hold more than most_values.
Result<Tensor> transpose_by_matrix(const Layer& layer, const Tensor& input, const Tensor& kernel);

}  // namespace convguide

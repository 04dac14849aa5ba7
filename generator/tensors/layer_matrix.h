// The matrix that computes a layer.
#pragma once

#include "tensors/convolution_matrix.h"

namespace convguide {

// The matrix that makes one output map of `layer` from one input map, both unrolled in row-major order: C of a
// convolution, so that y = C·x; for a transposed convolution Cᵀ, the transpose of the matrix of the convolution that it
// undoes (undone_convolution), so that y = Cᵀ·x. Its weights are the kernel's as it is stored. The layer must be legal
// and not pooling. Fails where convolution_matrix fails, and where padding holds
// anything but zeros, since several weights could then stand in one cell.
Result<ConvolutionMatrix> layer_matrix(const Layer& layer);

}  // namespace convguide

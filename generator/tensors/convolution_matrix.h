// The matrix C of a convolution: a direct convolution is C·x, and the transposed one that undoes it Cᵀ·x.
#pragma once

#include <vector>

#include "arithmetic/sliding_axis.h"
#include "tensors/tensor.h"

namespace convguide {

// A cell of the matrix in which a weight of the kernel stands. All other cells are zero.
struct MatrixEntry {
  Size row;      // which output cell, in row-major order
  Size column;   // which input cell, in row-major order
  Index weight;  // which weight of the kernel, an index for each of its axes

  bool operator==(const MatrixEntry&) const = default;
};

// The matrix for one input map and one output map; with several, each pair of maps has its own, of the same form with
// other weights.
struct ConvolutionMatrix {
  Size rows = 0;
  Size columns = 0;
  std::vector<MatrixEntry> entries;  // by rows, and inside a row by columns
};

// The matrix of the direct convolution along `axes`, with a row for each cell of `outputs` (from count_placements) and
// a column for each input cell. Weights that fall on padding stand nowhere. A 4 x 4 input and a 3 x 3 kernel give 4
// x 16. Fails where rows times columns is above most_values, naming both.
Result<ConvolutionMatrix> convolution_matrix(const std::vector<SlidingAxis>& axes, const Shape& outputs);

// Cᵀ: rows become columns.
ConvolutionMatrix transpose(ConvolutionMatrix matrix);

}  // namespace convguide

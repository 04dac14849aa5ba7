// How many weights a layer has, and how much work it is.
#pragma once

#include "arithmetic/bindings.h"
#include "arithmetic/expression.h"
#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The two formulas, from the table of relationships, with the numbers of a layer behind their letters.
struct LayerCounts {
  Expression weights;        // a bias would add one more for each output map
  Expression multiply_adds;  // one for each weight at each placement, on padding too; cropped cells included
  Bindings bindings;         // g, m, n, K and N of the notation, and W and M, the two values
};

// The counts of a legal layer with a kernel; pooling has no weights. Fails where a product leaves the 64-bit range.
Result<LayerCounts> layer_counts(const Layer& layer);

// Whether each group has a single input map: a depthwise convolution. A layer of one input map is none.
bool is_depthwise(const Layer& layer);

}  // namespace convguide

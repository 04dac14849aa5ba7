// One case: a layer and all that follows from it. The size, values, derivation, caption, alternative text and steps of
// a figure all come from the same Case.
#pragma once

#include <optional>
#include <vector>

#include "arithmetic/bindings.h"
#include "arithmetic/relationship.h"
#include "arithmetic/sliding_axis.h"
#include "tensors/tensor.h"

namespace convguide {

struct Case {
  Layer layer;
  std::vector<SlidingAxis> axes;
  std::vector<Bindings> bindings;                  // one for each axis
  std::vector<const Relationship*> relationships;  // those that hold on every axis, most specific first, general last
  // Those about the layer as a whole, where they tell something: see layer_wide_relationships.
  std::vector<const Relationship*> layer_wide;
  Bindings counts;  // weights and work, see layer_counts; empty for pooling, and where they leave the 64-bit range
  Shape output;     // sizes of the output's axes, without channels
  // Set where the case has values: maps with a channel axis first, and the kernel where the operation has one.
  std::optional<Tensor> input_values;
  std::optional<Tensor> kernel_values;
  std::optional<Tensor> output_values;
};

// The case of a layer without values. Fails where the layer is not legal (check_layer).
Result<Case> make_case(const Layer& layer);

// The most products of a weight and a cell that the values of a case may take: some ten seconds of work.
inline constexpr Size most_products = 400'000'000;

// The case of a layer with values. Shapes as in tensor.h; pooling takes no kernel. Fails besides where a shape does not
// suit the layer, naming both shapes, and where the output would hold more than most_values or take more than
// most_products.
Result<Case> make_case(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel);

}  // namespace convguide

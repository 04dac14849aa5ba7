#include "tensors/case.h"

#include <algorithm>
#include <string>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/layer_counts.h"
#include "arithmetic/legality.h"
#include "arithmetic/matching.h"
#include "tensors/direct_convolution.h"
#include "tensors/layer_shapes.h"
#include "tensors/pooling.h"
#include "tensors/transposed_by_scatter.h"

namespace convguide {
namespace {

// The relationships that hold on every axis. Each axis lists its own in the same order, the most specific first.
std::vector<const Relationship*> common_relationships(Family family, const std::vector<Bindings>& bindings) {
  std::vector<const Relationship*> common = matching_relationships(family, bindings.front());
  for (const Bindings& axis : bindings) {
    const auto matching = matching_relationships(family, axis);
    std::erase_if(common, [&](const Relationship* one) {
      return std::find(matching.begin(), matching.end(), one) == matching.end();
    });
  }
  return common;
}

Result<Tensor> output_values(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel) {
  switch (layer.operation) {
    case Operation::convolution: return convolve(layer, input, *kernel);
    case Operation::transposed_convolution: return transpose_by_scatter(layer, input, *kernel);
    case Operation::max_pooling:
    case Operation::average_pooling: return pool(layer, input);
  }
  return {};
}

// Fails where all windows together hold more cells than anybody wants to wait for.
Result<void> check_work(const Case& of) {
  Size products = of.layer.output_channels * (of.layer.input_channels / of.layer.groups);
  for (const SlidingAxis& axis : of.axes) {
    for (const Size factor : {axis.output, axis.kernel}) {
      if (products > most_products / factor) {
        return failure("the values of this layer", "take more than " + std::to_string(most_products) + " products",
                       "use smaller sizes, or leave the values out");
      }
      products *= factor;
    }
  }
  return {};
}

}  // namespace

Result<Case> make_case(const Layer& layer) {
  const auto legal = check_layer(layer);
  if (!legal) return tl::unexpected(legal.error());
  const auto axes = sliding_axes(layer);
  if (!axes) return tl::unexpected(axes.error());
  Case made;
  made.layer = layer;
  made.axes = *axes;
  for (const Axis& axis : layer.axes) {
    const auto bindings = axis_bindings(layer.operation, axis);
    if (!bindings) return tl::unexpected(bindings.error());
    made.bindings.push_back(*bindings);
  }
  made.relationships = common_relationships(family_of(layer.operation, layer.axes.front()), made.bindings);
  made.layer_wide = layer_wide_relationships(layer);
  if (!is_pooling(layer.operation)) {
    made.counts =
        layer_counts(layer).map([](const LayerCounts& counts) { return counts.bindings; }).value_or(Bindings{});
  }
  for (const SlidingAxis& axis : *axes) made.output.push_back(axis.output);
  return made;
}

Result<Case> make_case(const Layer& layer, const Tensor& input, const std::optional<Tensor>& kernel) {
  auto made = make_case(layer);
  if (!made) return made;
  const auto checked = check_values(layer, input, kernel);
  if (!checked) return tl::unexpected(checked.error());
  const auto affordable = check_work(*made);
  if (!affordable) return tl::unexpected(affordable.error());
  const auto output = output_values(layer, input, kernel);
  if (!output) return tl::unexpected(output.error());
  made->input_values = input;
  made->kernel_values = kernel;
  made->output_values = *output;
  return made;
}

}  // namespace convguide

#include "arithmetic/layer_counts.h"

#include "arithmetic/evaluate.h"
#include "arithmetic/relationship_table.h"
#include "arithmetic/sliding_axis.h"

namespace convguide {
namespace {

// The product of one number for each axis.
template <class Number>
Result<Size> product(const std::vector<SlidingAxis>& axes, const Number& number) {
  Expression all = 1;
  for (const SlidingAxis& axis : axes) all = all * Expression(number(axis));
  return evaluate(all, {});
}

}  // namespace

Result<LayerCounts> layer_counts(const Layer& layer) {
  const auto axes = sliding_axes(layer);
  if (!axes) return tl::unexpected(axes.error());
  const bool stamps = layer.operation == Operation::transposed_convolution;
  const auto weights = product(*axes, [](const SlidingAxis& axis) { return axis.kernel; });
  if (!weights) return tl::unexpected(weights.error());
  const auto placements = product(*axes, [&](const SlidingAxis& axis) { return stamps ? axis.input : axis.output; });
  if (!placements) return tl::unexpected(placements.error());
  const Relationship& row = weights_relationship();
  LayerCounts counts = {.weights = row.size.front(),
                        .multiply_adds = row.besides.letters.front().value,
                        .bindings = {{"g", layer.groups},
                                     {"m", layer.input_channels / layer.groups},
                                     {"n", layer.output_channels / layer.groups},
                                     {"K", *weights},
                                     {"N", *placements}}};
  for (const auto& [name, formula] : {std::pair("W", counts.weights), std::pair("M", counts.multiply_adds)}) {
    const auto count = evaluate(formula, counts.bindings);
    if (!count) return tl::unexpected(count.error());
    counts.bindings[name] = *count;
  }
  return counts;
}

bool is_depthwise(const Layer& layer) {
  return !is_pooling(layer.operation) && layer.groups > 1 && layer.groups == layer.input_channels;
}

}  // namespace convguide

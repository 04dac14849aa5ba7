#include "tensors/pixel_shuffle.h"

#include <string>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/evaluate.h"
#include "arithmetic/matching.h"
#include "arithmetic/relationship_table.h"
#include "parameters/size_list.h"
#include "tensors/layer_shapes.h"

namespace convguide {
namespace {

// factor to the power of the number of axes.
Size shuffled_maps(Size factor, std::size_t axes) {
  Size maps = 1;
  for (std::size_t axis = 0; axis < axes; ++axis) maps *= factor;
  return maps;
}

Result<void> check_maps(Size maps, Size factor, std::size_t axes) {
  const Size each = shuffled_maps(factor, axes);
  if (maps % each == 0) return {};
  return failure(
      std::to_string(maps) + " maps",
      "cannot be shuffled by " + std::to_string(factor) + ", which takes " + std::to_string(each) + " maps for one",
      "use a multiple of " + std::to_string(each));
}

// Where a cell of shuffled maps comes from, both with the channel first.
Index source_of(const Index& shuffled, Size factor) {
  Index source(shuffled.size());
  source[0] = shuffled[0];
  for (std::size_t axis = 1; axis < shuffled.size(); ++axis) {
    source[0] = source[0] * factor + shuffled[axis] % factor;
    source[axis] = shuffled[axis] / factor;
  }
  return source;
}

Result<void> check_twin(const Layer& convolution, Size factor) {
  const std::string remedy = "use unit strides, no dilation, zeros, and less padding than the kernel";
  if (convolution.operation != Operation::convolution || convolution.padding_mode != PaddingMode::zeros) {
    return failure("this layer", "has no transposed convolution for its twin", remedy);
  }
  for (const Axis& axis : convolution.axes) {
    auto bindings = axis_bindings(convolution.operation, axis);
    if (bindings) (*bindings)["f"] = factor;
    if (!bindings || !applies(sub_pixel_relationship(), *bindings))
      return failure("this layer", "has no transposed convolution for its twin", remedy);
  }
  return check_maps(convolution.output_channels / convolution.groups, factor, convolution.axes.size());
}

Layer twin_layer(const Layer& convolution, Size factor) {
  Layer twin = convolution;
  twin.operation = Operation::transposed_convolution;
  twin.output_channels = convolution.output_channels / shuffled_maps(factor, convolution.axes.size());
  for (Axis& axis : twin.axes) {
    const Bindings sizes = {{"f", factor}, {"k", axis.kernel}, {"p₁", axis.padding_before}, {"p₂", axis.padding_after}};
    Bindings changed;
    for (const Definition& letter : sub_pixel_relationship().besides.letters) {
      changed[letter.symbol.name] = value_of(letter.value, sizes).value_or(0);
    }
    axis.kernel = changed.at("k'");
    axis.stride = changed.at("s'");
    axis.padding_before = changed.at("p₁'");
    axis.padding_after = changed.at("p₂'");
  }
  return twin;
}

}  // namespace

Result<Tensor> pixel_shuffle(const Tensor& maps, Size factor) {
  const std::size_t axes = maps.shape.size() - 1;
  const auto suits = check_maps(maps.shape.front(), factor, axes);
  if (!suits) return tl::unexpected(suits.error());
  Shape shape = maps.shape;
  shape.front() /= shuffled_maps(factor, axes);
  for (std::size_t axis = 1; axis < shape.size(); ++axis) shape[axis] *= factor;
  auto shuffled = zeros(shape);
  if (!shuffled) return shuffled;
  Index cell(shape.size(), 0);
  do {
    shuffled->values[offset(shape, cell)] = maps.values[offset(maps.shape, source_of(cell, factor))];
  } while (advance(cell, shape));
  return shuffled;
}

Result<SubPixelTwin> transposed_twin(const Layer& convolution, const Tensor& kernel, Size factor) {
  const auto suits = check_twin(convolution, factor);
  if (!suits) return tl::unexpected(suits.error());
  if (kernel.shape != kernel_shape(convolution)) {
    return failure("a kernel of shape " + print_sizes(kernel.shape), "does not suit the layer",
                   "use one of shape " + print_sizes(kernel_shape(convolution)));
  }
  SubPixelTwin twin = {.layer = twin_layer(convolution, factor), .kernel = {}};
  const Shape shape = kernel_shape(twin.layer);
  auto weights = zeros(shape);
  if (!weights) return tl::unexpected(weights.error());
  const Size inputs = convolution.input_channels / convolution.groups;
  const Size outputs = twin.layer.output_channels / convolution.groups;
  Index at(shape.size(), 0);
  do {
    // The place of the weight among those of its map, once the maps are shuffled: the kernel runs backwards, and inside
    // a step of the factor the maps take turns.
    Index shuffled = {at[0] / inputs * outputs + at[1]};
    for (std::size_t axis = 2; axis < shape.size(); ++axis) shuffled.push_back(at[axis]);
    Index source = source_of(shuffled, factor);
    for (std::size_t axis = 1; axis < source.size(); ++axis) {
      source[axis] = convolution.axes[axis - 1].kernel - 1 - source[axis];
    }
    source.insert(source.begin() + 1, at[0] % inputs);
    weights->values[offset(shape, at)] = kernel.values[offset(kernel.shape, source)];
  } while (advance(at, shape));
  twin.kernel = std::move(*weights);
  return twin;
}

}  // namespace convguide

#include "document/exercise_layer.h"

#include <algorithm>

#include "arithmetic/legality.h"
#include "document/shape_text.h"
#include "scene/word_list.h"
#include "tensors/case.h"

namespace convguide {
namespace {

// The largest sizes, with which a layer of each scale stays easy to work with.
struct Bounds {
  Size input;
  Size kernel;
  Size stride;
  Size padding;
};

Bounds bounds_of(LayerScale scale) {
  switch (scale) {
    case LayerScale::cells: return {.input = 5, .kernel = 3, .stride = 2, .padding = 1};
    case LayerScale::counts: return {.input = 32, .kernel = 7, .stride = 4, .padding = 3};
  }
  return {};
}

ExerciseLayer plain_convolution(const Bounds& bounds, Dice& dice) {
  const Size kernel = dice.between(2, std::min<Size>(bounds.kernel, 5));
  const Size input = dice.between(kernel + 1, std::min<Size>(bounds.input, 16));
  return {square_layer(Operation::convolution, {.input = input, .kernel = kernel})};
}

ExerciseLayer padded_convolution(const Bounds& bounds, Dice& dice) {
  Axis axis = {.input = dice.between(3, bounds.input),
               .kernel = dice.between(2, bounds.kernel),
               .stride = dice.between(1, bounds.stride)};
  axis.padding_before = axis.padding_after = dice.between(axis.stride == 1 ? 1 : 0, bounds.padding);
  return {square_layer(Operation::convolution, axis)};
}

ExerciseLayer pooling(const Bounds& bounds, bool ceil_mode, Dice& dice) {
  Axis axis = {.input = dice.between(4, bounds.input),
               .kernel = dice.between(2, std::min<Size>(bounds.kernel, 4)),
               .stride = dice.between(2, bounds.stride)};
  axis.padding_before = axis.padding_after = dice.between(0, std::min(bounds.padding, axis.kernel / 2));
  axis.ceil_mode = ceil_mode;
  return {square_layer(dice.one_of<Operation>({Operation::max_pooling, Operation::average_pooling}), axis)};
}

ExerciseLayer dilated_convolution(const Bounds& bounds, Dice& dice) {
  Axis axis = {.input = dice.between(5, bounds.input + 1),
               .kernel = dice.between(2, std::min<Size>(bounds.kernel, 5)),
               .stride = dice.between(1, bounds.stride),
               .dilation = dice.between(2, bounds.stride)};
  axis.padding_before = axis.padding_after = dice.between(0, bounds.padding);
  return {square_layer(Operation::convolution, axis)};
}

ExerciseLayer transposed_convolution(const Bounds& bounds, Dice& dice) {
  Axis axis = {.input = dice.between(2, bounds.input / 2 + 1),
               .kernel = dice.between(2, bounds.kernel),
               .stride = dice.between(1, bounds.stride)};
  axis.padding_before = axis.padding_after = dice.between(0, std::min(bounds.padding, axis.kernel - 1));
  axis.output_padding = dice.between(0, axis.stride - 1);
  return {square_layer(Operation::transposed_convolution, axis)};
}

ExerciseLayer same_convolution(const Bounds& bounds, Dice& dice) {
  const PaddingWord* padding = padding_word(dice.between(0, 1) == 0 ? "same-upper" : "same-lower");
  const Axis axis = {.input = dice.between(4, bounds.input),
                     .kernel = dice.between(2, bounds.kernel),
                     .stride = dice.between(1, bounds.stride)};
  const Axis padded = with_padding(*padding, Operation::convolution, axis).value_or(axis);
  return {square_layer(Operation::convolution, padded), padding};
}

ExerciseLayer any_layer(int level, LayerScale scale, Dice& dice) {
  const Bounds bounds = bounds_of(scale);
  if (level == 1) return plain_convolution(bounds, dice);
  if (level == 2) {
    return dice.between(0, 2) > 0 ? padded_convolution(bounds, dice) : pooling(bounds, false, dice);
  }
  switch (dice.between(0, 3)) {
    case 0: return dilated_convolution(bounds, dice);
    case 1: return same_convolution(bounds, dice);
    case 2: return pooling(bounds, true, dice);
    default: return transposed_convolution(bounds, dice);
  }
}

bool has_cells(const Layer& layer) {
  const auto of = make_case(layer);
  return of && std::all_of(of->output.begin(), of->output.end(), [](Size size) { return size >= 2; });
}

std::string padding_phrase(const ExerciseLayer& layer) {
  if (layer.padding != nullptr) {
    return layer.padding->word == "same-lower" ? "SAME padding, the odd zero first" : "SAME padding, the odd zero last";
  }
  const Axis& axis = layer.axis();
  if (axis.padding_before != axis.padding_after) {
    return "padding " + std::to_string(axis.padding_before) + " before and " + std::to_string(axis.padding_after) +
           " after";
  }
  return axis.padding_before == 0 ? "no padding" : "padding " + std::to_string(axis.padding_before);
}

// As the number is spoken: "an 8 × 8 kernel", "a 7 × 7 kernel".
std::string article_before(Size number) { return number == 8 || number == 11 || number == 18 ? "an " : "a "; }

}  // namespace

Layer square_layer(Operation operation, const Axis& axis) { return {.operation = operation, .axes = {axis, axis}}; }

ExerciseLayer random_layer(int level, LayerScale scale, Dice& dice) {
  while (true) {
    ExerciseLayer layer = any_layer(level, scale, dice);
    if (has_cells(layer.layer)) return layer;
  }
}

std::string layer_phrase(const ExerciseLayer& layer, Omitted omitted) {
  const Axis& axis = layer.axis();
  const Operation operation = layer.layer.operation;
  const std::string size = square_words(axis.kernel);
  std::vector<std::string> parts = {
      article_before(axis.kernel) + size + (is_pooling(operation) ? " window" : " kernel"),
      "stride " + std::to_string(axis.stride)};
  if (axis.dilation > 1) parts.push_back("dilation " + std::to_string(axis.dilation));
  if (omitted != Omitted::padding) parts.push_back(padding_phrase(layer));
  if (axis.output_padding > 0 && omitted != Omitted::output_padding) {
    parts.push_back("output padding " + std::to_string(axis.output_padding));
  }
  if (axis.ceil_mode) parts.emplace_back("ceil mode");
  const std::string name = (is_pooling(operation) ? "" : "a ") + std::string(name_in_text(operation));
  return name + " with " + word_list(parts);
}

std::string square_words(Size size) { return shape_text({size, size}); }

}  // namespace convguide

// Which of four layers cannot exist?
#include <algorithm>
#include <set>

#include "arithmetic/layer_syntax.h"
#include "arithmetic/legality.h"
#include "document/exercise_layer.h"
#include "document/exercise_topics.h"
#include "scene/layer_words.h"
#include "tensors/case.h"

namespace convguide {
namespace {

constexpr std::size_t option_count = 4;

// The transposed convolution with the least padding that leaves nothing of its output.
ExerciseLayer without_output(const ExerciseLayer& layer) {
  constexpr Size most_padding = 100;
  Axis axis = layer.axis();
  while (axis.padding_before < most_padding && check_layer(square_layer(layer.layer.operation, axis))) {
    axis.padding_before = ++axis.padding_after;
  }
  return {square_layer(layer.layer.operation, axis)};
}

// A layer in which one parameter is a little too large for the others. May turn out to be legal.
ExerciseLayer broken(const ExerciseLayer& layer, Dice& dice) {
  Axis axis = layer.axis();
  const bool transposed = layer.layer.operation == Operation::transposed_convolution;
  if (transposed && dice.between(0, 1) == 0) return without_output(layer);
  if (transposed) {
    axis.output_padding = std::max(axis.stride, axis.dilation) + dice.between(0, 1);
  } else if (is_pooling(layer.layer.operation) && axis.padding_before > 0 && dice.between(0, 1) == 0) {
    axis.padding_before = axis.padding_after = axis.kernel + dice.between(0, 1);
  } else {
    axis.kernel = axis.input + axis.padding_before + axis.padding_after + dice.between(1, 2);
    if (axis.dilation > 1) axis.kernel = (axis.kernel - 2) / axis.dilation + 2;
  }
  return {square_layer(layer.layer.operation, axis)};
}

// An input that leaves little room, so that legal and illegal layers look alike.
ExerciseLayer tight(ExerciseLayer layer, Dice& dice) {
  constexpr Size largest_input = 9;
  Axis axis = layer.axis();
  axis.input = std::min(axis.input, dice.between(3, largest_input));
  layer.layer = square_layer(layer.layer.operation, axis);
  return layer;
}

ExerciseLayer draw_layer(int level, Dice& dice) {
  while (true) {
    const ExerciseLayer layer = random_layer(level, LayerScale::counts, dice);
    if (layer.padding == nullptr) return tight(layer, dice);
  }
}

std::string option_text(const ExerciseLayer& layer) {
  return capitalised(layer_phrase(layer)) + ", on an input of " + square_words(layer.axis().input);
}

}  // namespace

std::optional<Exercise> illegal_exercise(int level, Dice& dice) {
  const ExerciseLayer illegal = broken(draw_layer(level, dice), dice);
  const auto verdict = check_layer(illegal.layer);
  if (verdict) return std::nullopt;
  std::vector<ExerciseLayer> options = {illegal};
  std::set<std::string> seen = {option_text(illegal)};
  // Some draws are illegal by chance; a hundred of them are far more than enough for three that are not.
  constexpr int most_draws = 100;
  for (int draw = 0; draw < most_draws && options.size() < option_count; ++draw) {
    const ExerciseLayer layer = draw_layer(level, dice);
    if (check_layer(layer.layer) && seen.insert(option_text(layer)).second) options.push_back(layer);
  }
  if (options.size() < option_count) return std::nullopt;
  dice.shuffle(options);

  Exercise exercise = {.topic = Topic::illegal, .level = level, .question = {}, .answer = {}, .solution = {}};
  exercise.question = {Sentence{"Three of these layers are legal, and one cannot exist. Which one is it?"}};
  Choice choice;
  std::vector<std::string> sizes;
  for (std::size_t at = 0; at < options.size(); ++at) {
    choice.options.push_back({option_text(options[at])});
    exercise.layers.push_back(options[at].layer);
    const auto of = make_case(options[at].layer);
    if (of) {
      sizes.push_back(option_label(at) + " makes " + square_words(of->output.front()));
    } else {
      choice.right = at;
    }
  }
  const std::string label = option_label(choice.right);
  exercise.answer = choice;
  exercise.solution = {Sentence{"In " + label + ", " + message(verdict.error()) + "."},
                       Sentence{"The others are legal: " + sizes[0] + ", " + sizes[1] + " and " + sizes[2] + "."}};
  exercise.key = "illegal " + print_layer(illegal.layer);
  return exercise;
}

}  // namespace convguide

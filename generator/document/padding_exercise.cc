// Which padding, or which output padding, makes an output of a given size?
#include <algorithm>

#include "arithmetic/free_symbols.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/solve.h"
#include "arithmetic/substitute.h"
#include "document/exercise_layer.h"
#include "document/exercise_topics.h"
#include "document/size_chain.h"
#include "scene/layer_words.h"
#include "scene/word_list.h"
#include "tensors/case.h"

namespace convguide {
namespace {

// What is looked for, and the largest value that it may have; the smallest is 0.
struct Sought {
  Omitted parameter = Omitted::padding;
  Size most = 0;

  bool is_padding() const { return parameter == Omitted::padding; }
  const Symbol& letter() const { return symbol_named(is_padding() ? "p" : "a"); }
  std::string name() const { return is_padding() ? "padding" : "output padding"; }
};

Axis with(const Sought& sought, Axis axis, Size value) {
  if (sought.is_padding()) {
    axis.padding_before = axis.padding_after = value;
  } else {
    axis.output_padding = value;
  }
  return axis;
}

// How many values of the parameter take the input to the output.
Size solution_count(const Layer& layer, const Sought& sought, Size output) {
  const Axis& axis = layer.axes.front();
  std::vector<Size> values;
  for (Size value = 0; value <= sought.most; ++value) values.push_back(value);
  SizeQuestion question = {.operation = layer.operation,
                           .inputs = {axis.input, axis.input},
                           .outputs = {output, output},
                           .choices = {.kernel = {axis.kernel},
                                       .stride = {axis.stride},
                                       .padding = {axis.padding_before},
                                       .dilation = {axis.dilation},
                                       .output_padding = {axis.output_padding}}};
  (sought.is_padding() ? question.choices.padding : question.choices.output_padding) = values;
  const auto solutions = solve(question, 1);
  return solutions ? solutions->count : 0;
}

// The relationship by which the size follows whatever the parameter is: its formula has the letter, its conditions do
// not.
const Relationship* relationship_with(const Sought& sought, const Case& of) {
  const std::string_view letter = sought.letter().name;
  for (const Relationship* relationship : of.relationships) {
    const bool depends =
        std::any_of(relationship->conditions.begin(), relationship->conditions.end(), [&](const Condition& condition) {
          return free_symbols(condition.left).contains(letter) || free_symbols(condition.right).contains(letter);
        });
    if (!depends && free_symbols(relationship->size.back()).contains(letter)) return relationship;
  }
  return nullptr;
}

// "Paddings from 0 to 4 give 3, 4, 5, 6 and 7": all values tried, as far as they are legal.
Sentence tried_values(const ExerciseLayer& layer, const Sought& sought, Size output) {
  std::vector<std::string> results;
  for (Size value = 0; value <= sought.most; ++value) {
    const auto of = make_case(square_layer(layer.layer.operation, with(sought, layer.axis(), value)));
    if (!of) continue;
    results.push_back(std::to_string(of->output.front()) + " for " + std::to_string(value));
  }
  return {"Tried one after the other, the values of ", formula(sought.letter()),
          " give " + word_list(results) + ". Only one gives " + std::to_string(output) + "."};
}

// The formula with every number but the one that is sought.
std::optional<Chain> open_formula(const Relationship& relationship, const Case& of, const Sought& sought) {
  Bindings known;
  for (const std::string_view name : of.bindings.front().names()) {
    const bool hides = name == sought.letter().name || name == "i" || name == "o" || name == "o'";
    if (!hides || (name == "i" && relationship.family != Family::transposed))
      known[name] = of.bindings.front().at(name);
  }
  const Expression& size = relationship.size.back();
  return Chain{formula(output_letter(relationship)),
               {{formula(size)}, {formula(substitute(size, known)), formula(Expression(of.output.front()))}}};
}

ExerciseLayer draw_layer(int level, Dice& dice) {
  ExerciseLayer layer = random_layer(level, LayerScale::counts, dice);
  if (level > 1) return layer;
  // The padding is what a learner of the first level looks for, so that some layers have one.
  Axis axis = layer.axis();
  axis.padding_before = axis.padding_after = dice.between(0, axis.kernel - 1);
  return {square_layer(layer.layer.operation, axis)};
}

}  // namespace

std::optional<Exercise> padding_exercise(int level, Dice& dice) {
  constexpr Size most_padding = 5;
  const ExerciseLayer layer = draw_layer(level, dice);
  const Axis& axis = layer.axis();
  if (layer.padding != nullptr || axis.ceil_mode) return std::nullopt;
  const bool asks_for_output_padding =
      layer.layer.operation == Operation::transposed_convolution && axis.stride > 1 && dice.between(0, 1) == 0;
  const Sought sought = asks_for_output_padding ? Sought{Omitted::output_padding, axis.stride - 1}
                                                : Sought{Omitted::padding, most_padding};
  const auto of = make_case(layer.layer);
  if (!of || solution_count(layer.layer, sought, of->output.front()) != 1) return std::nullopt;
  const Relationship* relationship = relationship_with(sought, *of);
  if (relationship == nullptr) return std::nullopt;
  const auto open = open_formula(*relationship, *of, sought);
  if (!open) return std::nullopt;

  const Size value = sought.is_padding() ? axis.padding_before : axis.output_padding;
  Exercise exercise = {.topic = Topic::padding, .level = level, .question = {}, .answer = {}, .solution = {}};
  exercise.question = {Sentence{capitalised(layer_phrase(layer, sought.parameter)) + " takes an input of " +
                                    square_words(axis.input) + " to an output of " + square_words(of->output.front()) +
                                    ". Which " + sought.name() + " ",
                                formula(sought.letter()),
                                std::string(sought.is_padding() ? ", the same on all sides and" : ",") + " from 0 to " +
                                    std::to_string(sought.most) + ", does it have?"}};
  exercise.answer = std::vector<NumberAnswer>{{std::string(sought.letter().name), static_cast<double>(value)}};
  exercise.solution = {Sentence{"By " + relationship_words(*relationship) + ":"}, *open,
                       tried_values(layer, sought, of->output.front())};
  exercise.layers = {layer.layer};
  exercise.key = "padding " + print_layer(layer.layer);
  return exercise;
}

}  // namespace convguide

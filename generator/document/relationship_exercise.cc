// Which relationship holds for a layer?
#include <algorithm>

#include "arithmetic/layer_syntax.h"
#include "arithmetic/matching.h"
#include "arithmetic/relationship_table.h"
#include "document/exercise_layer.h"
#include "document/exercise_topics.h"
#include "document/size_chain.h"
#include "scene/layer_words.h"
#include "tensors/case.h"

namespace convguide {
namespace {

constexpr std::size_t option_count = 4;

std::vector<Condition> all_conditions(const Relationship& relationship) {
  std::vector<Condition> all = relationship.assumptions;
  all.insert(all.end(), relationship.conditions.begin(), relationship.conditions.end());
  return all;
}

// Whether nobody could take the relationship for one that holds: one of its conditions fails, or its size is another.
bool is_clearly_wrong(const Relationship& relationship, const Case& of) {
  return size_by(relationship, of.bindings.front()) != of.output.front();
}

std::string_view family_words(Family family) {
  switch (family) {
    case Family::convolution: return "convolutions";
    case Family::pooling: return "pooling without ceil mode";
    case Family::ceil_pooling: return "pooling in ceil mode";
    case Family::direct: return "convolutions and pooling without ceil mode";
    case Family::transposed: return "transposed convolutions";
    case Family::whole_convolution:
    case Family::weighted: return "layers as a whole";
    case Family::quantity: return "another quantity";
  }
  return {};
}

// Wrong ones in a random order, those that look most like the layer first: of its own family, then of other direct or
// other transposed layers. The letters k̂ and t are for the highest level.
std::vector<const Relationship*> wrong_relationships(const Case& of, int level, Dice& dice) {
  std::vector<const Relationship*> wrong;
  for (const Relationship& relationship : relationships()) {
    const bool is_simple = level == highest_level || definitions(relationship).empty();
    if (is_simple && speaks_of_an_axis(relationship) && is_clearly_wrong(relationship, of))
      wrong.push_back(&relationship);
  }
  dice.shuffle(wrong);
  const Family family = family_of(of.layer.operation, of.layer.axes.front());
  const auto distance = [&](const Relationship* one) {
    if (speaks_of(*one, family)) return 0;
    return (one->family == Family::transposed) == (family == Family::transposed) ? 1 : 2;
  };
  std::stable_sort(wrong.begin(), wrong.end(),
                   [&](const Relationship* one, const Relationship* other) { return distance(one) < distance(other); });
  return wrong;
}

Formula equation(const Symbol& letter, const Expression& value) {
  const Formula right = formula(value);
  return {std::string(letter.name) + " = " + right.plain, std::string(letter.latex) + " = " + right.latex};
}

// "Relationship 2, zero padding, unit strides: o = i − k + 2p + 1, where d = 1 and s = 1".
Sentence option_sentence(const Relationship& relationship) {
  const Symbol& letter = output_letter(relationship);
  Sentence sentence = {
      "Relationship " + std::to_string(relationship.number) + ", " + std::string(relationship.title) + ": ",
      equation(letter, relationship.size.back())};
  const std::vector<Condition> conditions = all_conditions(relationship);
  for (std::size_t at = 0; at < conditions.size(); ++at) {
    sentence.emplace_back(at == 0 ? ", for " : at + 1 == conditions.size() ? " and " : ", ");
    sentence.emplace_back(formula(conditions[at]));
  }
  std::string_view beginning = ", where ";
  for (const Definition& definition : definitions(relationship)) {
    sentence.emplace_back(std::string(beginning));
    sentence.emplace_back(equation(definition.symbol, definition.value));
    beginning = " and ";
  }
  return sentence;
}

// Why it does not hold.
Sentence objection(const Relationship& relationship, const Case& of, const std::string& label) {
  if (!speaks_of(relationship, family_of(of.layer.operation, of.layer.axes.front()))) {
    return {"Not " + label + ": it speaks of " + std::string(family_words(relationship.family)) + "."};
  }
  for (const Condition& condition : all_conditions(relationship)) {
    if (!is_true(condition, of.bindings.front())) {
      return {"Not " + label + ": it asks for ", formula(condition), "."};
    }
  }
  return {"Not " + label + "."};
}

}  // namespace

std::optional<Exercise> relationship_exercise(int level, Dice& dice) {
  ExerciseLayer layer = random_layer(level, LayerScale::counts, dice);
  layer.padding = nullptr;  // its name would give the answer away
  const auto of = make_case(layer.layer);
  if (!of) return std::nullopt;
  std::vector<const Relationship*> options = wrong_relationships(*of, level, dice);
  if (options.size() < option_count - 1) return std::nullopt;
  const Relationship* right = of->relationships.front();
  options.resize(option_count - 1);
  options.push_back(right);
  // By their numbers, the right one would mostly be the first at level 1 and the last elsewhere.
  dice.shuffle(options);

  Exercise exercise = {.topic = Topic::relationship, .level = level, .question = {}, .answer = {}, .solution = {}};
  exercise.question = {Sentence{capitalised(layer_phrase(layer)) + " takes an input of " +
                                square_words(layer.axis().input) + ". Which of these relationships holds for it?"}};
  Choice choice;
  std::vector<Passage> objections;
  for (std::size_t at = 0; at < options.size(); ++at) {
    choice.options.push_back(option_sentence(*options[at]));
    if (options[at] == right) {
      choice.right = at;
    } else {
      objections.emplace_back(objection(*options[at], *of, option_label(at)));
    }
  }
  exercise.answer = choice;
  exercise.solution = size_chains(*right, of->bindings.front());
  exercise.solution.insert(exercise.solution.end(), objections.begin(), objections.end());
  exercise.layers = {layer.layer};
  exercise.relationships = options;
  exercise.key = "relationship " + print_layer(layer.layer);
  return exercise;
}

}  // namespace convguide

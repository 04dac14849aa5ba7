// How large is the output of a layer?
#include "arithmetic/layer_syntax.h"
#include "document/exercise_layer.h"
#include "document/exercise_topics.h"
#include "document/size_chain.h"
#include "scene/layer_words.h"
#include "tensors/case.h"

namespace convguide {

std::optional<Exercise> size_exercise(int level, Dice& dice) {
  const ExerciseLayer layer = random_layer(level, LayerScale::counts, dice);
  const auto of = make_case(layer.layer);
  if (!of) return std::nullopt;
  const Relationship& relationship = *of->relationships.front();
  const Symbol& letter = output_letter(relationship);
  Exercise exercise = {.topic = Topic::sizes, .level = level, .question = {}, .answer = {}, .solution = {}};
  exercise.question = {Sentence{capitalised(layer_phrase(layer)) + " takes an input of " +
                                    square_words(layer.axis().input) + ". How large is its output along each axis, ",
                                formula(letter), "?"}};
  exercise.answer = std::vector<NumberAnswer>{{std::string(letter.name), static_cast<double>(of->output.front())}};
  exercise.solution = {Sentence{"By " + relationship_words(relationship) + ":"}};
  for (const Passage& passage : size_chains(relationship, of->bindings.front())) exercise.solution.push_back(passage);
  exercise.layers = {layer.layer};
  exercise.key = "sizes " + print_layer(layer.layer);
  return exercise;
}

}  // namespace convguide

// What does one cell of the output hold?
#include "document/blank_case.h"
#include "document/exercise_topics.h"

namespace convguide {

std::optional<Exercise> value_exercise(int level, Dice& dice) {
  const auto valued = random_valued_layer(level, dice);
  if (!valued) return std::nullopt;
  const auto& [layer, of] = *valued;
  const auto blanks = random_blanks(of, 1, dice);
  const auto answers = blank_answers(of, blanks);
  // A zero could be found without any work.
  if (!has_short_values(of, blanks) || answers.front().value == 0) return std::nullopt;
  Exercise exercise = {.topic = Topic::values, .level = level, .question = {}, .answer = answers, .solution = {}};
  exercise.question = {Sentence{"The input goes through " + layer_phrase(layer) + ". Which number does the cell ",
                                Formula{"A", "A"}, " of the output hold?"}};
  for (const Passage& remark : value_remarks(of)) exercise.question.push_back(remark);
  exercise.solution = worked_cells(of, blanks);
  exercise.figure = draw_blank_cells(of, {.blanks = blanks, .shows_others = false});
  exercise.solved_figure = draw_blank_cells(of, {.blanks = blanks, .shows_others = true, .is_solved = true});
  exercise.layers = {layer.layer};
  exercise.key = "values " + blank_key(of, blanks);
  return exercise;
}

}  // namespace convguide

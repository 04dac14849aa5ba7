// Which cells of the output are missing?
#include <algorithm>

#include "document/blank_case.h"
#include "document/exercise_topics.h"

namespace convguide {
namespace {

// Whoever finds one of the numbers would have all of them.
bool are_equal(const std::vector<NumberAnswer>& answers) {
  return std::all_of(answers.begin(), answers.end(),
                     [&](const NumberAnswer& answer) { return answer.value == answers.front().value; });
}

}  // namespace

std::optional<Exercise> cell_exercise(int level, Dice& dice) {
  constexpr std::size_t most_blanks = 3;
  const auto valued = random_valued_layer(level, dice);
  if (!valued) return std::nullopt;
  const auto& [layer, of] = *valued;
  const auto blanks = random_blanks(of, most_blanks, dice);
  const auto answers = blank_answers(of, blanks);
  if (!has_short_values(of, blanks) || are_equal(answers)) return std::nullopt;
  Exercise exercise = {.topic = Topic::cells, .level = level, .question = {}, .answer = answers, .solution = {}};
  exercise.question = {Sentence{"The input goes through " + layer_phrase(layer) + ". Draw the missing cells ",
                                Formula{"A", "A"}, ", ", Formula{"B", "B"}, " and ", Formula{"C", "C"},
                                ": which numbers belong there?"}};
  for (const Passage& remark : value_remarks(of)) exercise.question.push_back(remark);
  exercise.solution = worked_cells(of, blanks);
  exercise.figure = draw_blank_cells(of, {.blanks = blanks});
  exercise.solved_figure = draw_blank_cells(of, {.blanks = blanks, .is_solved = true});
  exercise.layers = {layer.layer};
  exercise.key = "cells " + blank_key(of, blanks);
  return exercise;
}

}  // namespace convguide

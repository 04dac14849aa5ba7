// Which cells of the output are missing?
#include "document/blank_case.h"
#include "document/exercise_topics.h"

namespace convguide {

std::optional<Exercise> cell_exercise(int level, Dice& dice) {
  constexpr std::size_t most_blanks = 3;
  const auto valued = random_valued_layer(level, dice);
  if (!valued) return std::nullopt;
  const auto& [layer, of] = *valued;
  const auto blanks = random_blanks(of, most_blanks, dice);
  if (!has_short_values(of, blanks)) return std::nullopt;
  Exercise exercise = {
      .topic = Topic::cells, .level = level, .question = {}, .answer = blank_answers(of, blanks), .solution = {}};
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

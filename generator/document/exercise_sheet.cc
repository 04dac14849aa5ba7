#include "document/exercise_sheet.h"

#include <set>

#include "document/exercise_topics.h"

namespace convguide {
namespace {

std::optional<Exercise> draw_exercise(Topic topic, int level, Dice& dice) {
  switch (topic) {
    case Topic::sizes: return size_exercise(level, dice);
    case Topic::values: return value_exercise(level, dice);
    case Topic::relationship: return relationship_exercise(level, dice);
    case Topic::padding: return padding_exercise(level, dice);
    case Topic::cells: return cell_exercise(level, dice);
    case Topic::illegal: return illegal_exercise(level, dice);
  }
  return std::nullopt;
}

// The level of exercise number `at`, from 0: the first part of a sheet has the lowest one, and so on.
int level_of(const SheetRequest& request, Size at) {
  const auto levels = static_cast<Size>(request.levels.size());
  return static_cast<int>(request.levels[static_cast<std::size_t>(at * levels / request.count)]);
}

}  // namespace

Result<ExerciseSheet> make_sheet(const SheetRequest& request) {
  // So many draws without a new exercise mean that there is none.
  constexpr int most_draws = 2000;
  Dice dice(request.seed);
  ExerciseSheet sheet = {request, {}};
  std::set<std::string> keys;
  for (Size at = 0; at < request.count; ++at) {
    const Topic topic = request.topics[static_cast<std::size_t>(at) % request.topics.size()];
    const int level = level_of(request, at);
    bool found = false;
    for (int draw = 0; draw < most_draws && !found; ++draw) {
      auto exercise = draw_exercise(topic, level, dice);
      if (!exercise || !keys.insert(exercise->key).second) continue;
      sheet.exercises.push_back(std::move(*exercise));
      found = true;
    }
    if (!found) {
      return failure(std::to_string(request.count) + " exercises",
                     "are more than there are different ones of the topic " + std::string(word(topic)) + " at level " +
                         std::to_string(level),
                     "ask for fewer, or for more topics and levels");
    }
  }
  return sheet;
}

}  // namespace convguide

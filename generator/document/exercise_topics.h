// One exercise of each topic; one file a topic. A level is one of exercise.h.
#pragma once

#include <optional>

#include "document/dice.h"
#include "document/exercise.h"

namespace convguide {

// Each draws a layer and asks about it; nothing where the draw makes no good question, so that one tries again.
std::optional<Exercise> size_exercise(int level, Dice& dice);
std::optional<Exercise> value_exercise(int level, Dice& dice);
std::optional<Exercise> relationship_exercise(int level, Dice& dice);
std::optional<Exercise> padding_exercise(int level, Dice& dice);
std::optional<Exercise> cell_exercise(int level, Dice& dice);
std::optional<Exercise> illegal_exercise(int level, Dice& dice);

}  // namespace convguide

// A sheet of exercises: which ones, from a seed.
#pragma once

#include <cstdint>
#include <vector>

#include "document/exercise.h"
#include "parameters/error.h"

namespace convguide {

struct SheetRequest {
  Size count = 12;
  std::uint64_t seed = 1;
  std::vector<Size> levels = {1, 2, 3};  // ascending, from 1 to highest_level
  std::vector<Topic> topics = {all_topics.begin(), all_topics.end()};
};

struct ExerciseSheet {
  SheetRequest request;
  std::vector<Exercise> exercises;
};

// The most exercises that a sheet may have.
inline constexpr Size most_exercises = 200;

// Makes the sheet: topics take turns, levels ascend. The same request gives the same sheet on every machine. Each
// exercise has exactly one right answer, and no two are the same. Fails where the topics and levels do not have so many
// different exercises.
Result<ExerciseSheet> make_sheet(const SheetRequest& request);

}  // namespace convguide

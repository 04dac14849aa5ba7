// Layers with numbers in their cells, of which the output has cells to fill in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/dice.h"
#include "document/exercise.h"
#include "document/exercise_layer.h"
#include "scene/blank_cells.h"
#include "tensors/case.h"

namespace convguide {

struct ValuedLayer {
  ExerciseLayer layer;
  Case of;
};

// A random layer of a level with random values, small enough to be worked out in one's head. Nothing where the layer
// has no values, or a kernel that is mostly zeros.
std::optional<ValuedLayer> random_valued_layer(int level, Dice& dice);

// `count` different cells of the output, in row-major order, with the letters A, B and so on; as many as there are
// where these are fewer.
std::vector<BlankCell> random_blanks(const Case& of, std::size_t count, Dice& dice);

// Whether each of these cells holds a number that is written out with at most one decimal.
bool has_short_values(const Case& of, const std::vector<BlankCell>& blanks);

// The values of the cells under their letters.
std::vector<NumberAnswer> blank_answers(const Case& of, const std::vector<BlankCell>& blanks);

// What the numbers in the cells mean where somebody may be in doubt: the order of the stamps, and what padding counts.
std::vector<Passage> value_remarks(const Case& of);

// The cells worked out one after the other: "A = 3·0 + 1·2 = 2".
std::vector<Passage> worked_cells(const Case& of, const std::vector<BlankCell>& blanks);

// Where a cell is, in words: "row 1, column 2".
std::string place_of(const BlankCell& blank);

// What makes the exercise different from others: the layer, its values and the cells.
std::string blank_key(const Case& of, const std::vector<BlankCell>& blanks);

}  // namespace convguide

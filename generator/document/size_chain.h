// How a size comes about, as a passage of a solution.
#pragma once

#include <vector>

#include "arithmetic/bindings.h"
#include "document/exercise.h"

namespace convguide {

// "o = ⌊(i − k)/s⌋ + 1", then the numbers, then the value; before it what the letters k̂ and t stand for, where the
// relationship speaks of them. Empty where the formula has no value.
std::vector<Passage> size_chains(const Relationship& relationship, const Bindings& bindings);

// The letter of a layer's output size, o or o'.
const Symbol& output_letter(const Relationship& relationship);

// "relationship 6 (zero padding, non-unit strides)".
std::string relationship_words(const Relationship& relationship);

}  // namespace convguide

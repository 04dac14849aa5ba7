// All relationships, as one table. No size formula stands anywhere else.
#pragma once

#include <vector>

#include "arithmetic/relationship.h"

namespace convguide {

// The fifteen relationships of Dumoulin and Visin, in the order of their numbers.
const std::vector<Relationship>& relationships();

// The general rows: one for convolutions and pooling (with dilation and a padding for each side), and one for
// transposed convolutions (with output padding besides). Every legal layer obeys the one of its family.
const Relationship& general_relationship(Operation operation);

// The extent of a dilated kernel, k̂ = k + (k − 1)(d − 1).
const Expression& dilated_kernel();

// The input with its padding: i + 2p where the sides are equal, i + p₁ + p₂ where they may differ.
const Expression& padded_input();
const Expression& padded_input_with_sides();

}  // namespace convguide

// How a relationship makes the output size of one axis.
#pragma once

#include <vector>

#include "arithmetic/bindings.h"
#include "arithmetic/relationship.h"
#include "parameters/error.h"

namespace convguide {

// All forms of the relationship's formula, then the last of them worked out down to the number. Each is equal to the
// one before. Fails where derive fails.
Result<std::vector<Expression>> size_derivation(const Relationship& relationship, const Bindings& bindings);

}  // namespace convguide

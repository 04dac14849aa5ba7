// Which relationships a layer obeys.
#pragma once

#include <optional>
#include <vector>

#include "arithmetic/bindings.h"
#include "arithmetic/relationship.h"

namespace convguide {

// Whether `relationship` holds for an axis with these bindings (from axis_bindings), its family aside.
bool applies(const Relationship& relationship, const Bindings& bindings);

// The output size by `relationship` where it applies.
std::optional<Size> size_by(const Relationship& relationship, const Bindings& bindings);

// The relationships that hold for one axis of a layer of `family`, the most specific first: those that suppose a kernel
// without gaps come before the others, then more conditions before fewer, and among equals the lower number. Whenever
// one relationship's conditions imply another's, it stands before it. The general row of the family ends the list, so
// it is never empty.
std::vector<const Relationship*> matching_relationships(Family family, const Bindings& bindings);

// Whether a relationship about layers as a whole holds for this legal layer. What becomes of the output does not count:
// any convolution whose sizes suit it could be shuffled.
bool holds_for_layer(const Relationship& relationship, const Layer& layer);

// The relationships about a legal layer as a whole that tell something of it: of its groups, where it has some, and of
// its padding, where that is not zeros.
std::vector<const Relationship*> layer_wide_relationships(const Layer& layer);

}  // namespace convguide

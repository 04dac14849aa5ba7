// Where the conventions of frameworks make another layer of the same words.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "tensors/case.h"

namespace convguide {

// Some lines for each convention by which the layer becomes another: the other layer, and the first output cell whose
// value differs. The values are those of the case, or of --seed 1 and one map where it has none. Empty where none
// applies.
std::string conventions_text(const Case& of);

// For each convention {"convention", "layer", "turns_kernel", "output", "first_difference"}. The last is null where all
// cells agree or values are too many, and else {"cell", "here", "there"}: indices from 0, the channel first, and for
// each of both {"value", "first_read", "last_read"}, or null where it has no such cell.
nlohmann::ordered_json conventions_as_json(const Case& of);

}  // namespace convguide

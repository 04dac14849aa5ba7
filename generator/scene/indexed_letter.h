// Letters with an index, such as w₀,₁.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "tensors/tensor.h"

namespace convguide {

// The letter in italics with the index, counted from 0, as its subscript. `separator` stands between two axes.
std::vector<Run> indexed_letter(const std::string& letter, const Index& index, const std::string& separator = ",");

}  // namespace convguide

// Lists in running text: "a", "a and b", "a, b and c".
#pragma once

#include "document/pandoc_ast.h"

namespace convguide {

// The entries joined by commas and, before the last one, "and".
Nodes enumerate(const std::vector<Nodes>& entries);

}  // namespace convguide

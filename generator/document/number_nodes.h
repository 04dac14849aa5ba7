// Computed numbers as inlines of a document.
#pragma once

#include <string>

#include "document/pandoc_ast.h"

namespace convguide {

// The text, which never breaks at its spaces; a sign ≤ or − before it becomes mathematics, since the letters of LaTeX
// have neither.
Nodes number_nodes(const std::string& text);

}  // namespace convguide

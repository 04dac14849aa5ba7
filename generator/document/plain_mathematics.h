// Formulas as plain text, for sentences on slides where mathematics cannot stand.
#pragma once

#include <string>

#include "document/pandoc_ast.h"

namespace convguide {

// LaTeX as print_latex writes it, as plain Unicode text on one line: "⌊(i + 2p − k)/s⌋ + 1".
std::string plain_mathematics(const std::string& latex);

// The nodes with all mathematics in them as text that does not break, letters in italics.
Nodes with_plain_mathematics(const Nodes& nodes);

}  // namespace convguide

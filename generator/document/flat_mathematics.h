// Formulas for programs that show mathematics poorly.
#pragma once

#include <string>

#include "document/pandoc_ast.h"

namespace convguide {

// LaTeX as print_latex writes it without what LibreOffice cannot read in PowerPoint's mathematics: fractions become
// quotients on one line, and floors and ceilings do not grow.
std::string flat_latex(const std::string& latex);

// The same as plain Unicode text: "⌊(i + 2p − k)/s⌋ + 1".
std::string plain_mathematics(const std::string& latex);

// The nodes with all mathematics in them as italic text.
Nodes with_plain_mathematics(const Nodes& nodes);

}  // namespace convguide

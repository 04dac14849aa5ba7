// What a document needs before it can show what the filter wrote.
#pragma once

#include <string>

#include "document/pandoc_ast.h"

namespace convguide {

// Adds code in a format, latex or html, to those parts of the document's metadata that Pandoc's templates put before
// the document begins (header-includes), behind what stands there already.
void add_preamble(Json& document, const std::string& format, const std::string& code);

}  // namespace convguide

// A figure in the document: drawn, captioned and numbered.
#pragma once

#include "document/directive.h"
#include "document/filter_context.h"
#include "parameters/error.h"

namespace convguide {

// The figure that `directive` (show=figure …) asks for. In the guide, LaTeX gets a page of the context's figures, and
// HTML the drawings themselves; a document of one's own gets a picture in a file. Fails on an unknown name, attribute
// or item.
Result<Nodes> figure_block(const Directive& directive, FilterContext& context);

}  // namespace convguide

// A figure in the document: drawn, captioned and numbered. The one place that knows how a figure is written: Pandoc
// 2.17 has no block for it.
#pragma once

#include "document/directive.h"
#include "document/filter_context.h"
#include "parameters/error.h"

namespace convguide {

// The figure that `directive` (show=figure name=…) asks for. LaTeX gets a page of the context's figures, HTML the
// drawings themselves. Fails on an unknown name or item, naming the directive.
Result<Nodes> figure_block(const Directive& directive, FilterContext& context);

}  // namespace convguide

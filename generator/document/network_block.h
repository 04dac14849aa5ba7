// The table of a network: a row for each layer.
#pragma once

#include "document/directive.h"
#include "document/filter_context.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

// The table that `directive` (show=network name=…) asks for: what each layer does, the shape of its output, its
// parameters and its receptive field, with the totals of the network; numbers that were published are set in bold. The
// attribute `from` names the layer that it begins with, `input` another input. The caption says whose sizes these are,
// and ends with the directive's text. Fails where a name is unknown and where a published number is another.
Result<Nodes> network_block(const Directive& directive, const FilterContext& context);

}  // namespace convguide

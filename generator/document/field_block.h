// The receptive field of a network as a figure.
#pragma once

#include "document/directive.h"
#include "document/filter_context.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

// The figure that `directive` (show=field name=…) asks for, with a computed caption and the directive's text behind it.
// Fails where a name is unknown, and where draw_field fails.
Result<Nodes> field_block(const Directive& directive, FilterContext& context);

}  // namespace convguide

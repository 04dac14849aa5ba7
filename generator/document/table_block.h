// The tables that the program knows: the notation, and all relationships.
#pragma once

#include "document/directive.h"
#include "document/filter_context.h"
#include "parameters/error.h"

namespace convguide {

// The table that `directive` (show=table of=notation, or of=relationships) asks for, with its number in its caption;
// the directive's text is the caption. Fails on an unknown table.
Result<Nodes> table_block(const Directive& directive, const FilterContext& context);

}  // namespace convguide

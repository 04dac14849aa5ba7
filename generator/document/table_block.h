// The tables that the program knows: the notation, all relationships, and the sizes that a figure's layer collapses.
#pragma once

#include "document/directive.h"
#include "document/filter_context.h"
#include "parameters/error.h"

namespace convguide {

// The table that `directive` asks for (show=table of=notation, of=relationships, or of=collapse with a figure), with
// its number in its caption; the directive's text is the caption. Fails on an unknown table.
Result<Nodes> table_block(const Directive& directive, const FilterContext& context);

}  // namespace convguide

// Computed pieces of running text.
#pragma once

#include "document/directive.h"
#include "document/filter_context.h"
#include "parameters/error.h"
#include "tensors/case.h"

namespace convguide {

// What stands in place of the code span of class `conv` in `directive`; docs/directives.md lists the items. Fails on
// an unknown item, figure or relationship, naming the directive.
Result<Nodes> inline_item(const Directive& directive, const FilterContext& context);

// The item of a case that `text` names: a symbol, a symbol with "=", a shape or the number of steps.
Result<Nodes> case_item(const std::string& text, const Case& of);

}  // namespace convguide

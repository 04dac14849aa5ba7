// Numbers in place of symbols.
#pragma once

#include "arithmetic/bindings.h"
#include "arithmetic/expression.h"

namespace convguide {

// `expression` with each bound symbol replaced by its number; symbols without a number stay.
Expression substitute(const Expression& expression, const Bindings& bindings);

}  // namespace convguide

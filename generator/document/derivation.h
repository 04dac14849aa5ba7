// The worked derivation of a size, as LaTeX.
#pragma once

#include <string>

#include "arithmetic/bindings.h"
#include "arithmetic/relationship.h"
#include "document/filter_target.h"
#include "parameters/error.h"

namespace convguide {

// The relationship's formula worked out for the sizes in `bindings`, for mathematics mode: on one line where it is
// short for the target (a phone may show HTML), otherwise aligned with the formula, the numbers, and the rest of the
// steps on a line each. Fails where the formula has no value.
Result<std::string> derivation_as_latex(const Relationship& relationship, const Bindings& bindings,
                                        FilterTarget target);

}  // namespace convguide

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

// The total padding that SAME adds, t, worked out in the same way.
Result<std::string> same_padding_as_latex(const Relationship& relationship, const Bindings& bindings,
                                          FilterTarget target);

// What follows besides the formula, worked out in the same way; several letters have a line each. Fails where nothing
// follows.
Result<std::string> besides_as_latex(const Relationship& relationship, const Bindings& bindings, FilterTarget target);

}  // namespace convguide

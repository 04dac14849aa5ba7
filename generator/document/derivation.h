// The worked derivation of a size, as LaTeX.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/bindings.h"
#include "arithmetic/expression.h"
#include "arithmetic/relationship.h"
#include "arithmetic/symbol.h"
#include "document/filter_target.h"
#include "parameters/error.h"

namespace convguide {

// A formula on its way to a number: the letter of what it gives, and the forms of derive().
struct Working {
  Symbol subject;
  std::vector<Expression> forms;
};

// What is worked out for the sizes in `bindings`. `part` is empty for the relationship's formula, "same-padding" for
// the total padding t that SAME adds, or "besides" for the letters that follow besides the formula, a working each.
// Fails on another part, where nothing follows besides, and where a formula has no value.
Result<std::vector<Working>> workings(const Relationship& relationship, const Bindings& bindings,
                                      const std::string& part);

// Workings for mathematics mode: one on one line where it is short for the target (a phone may show HTML), otherwise
// aligned with the formula, the numbers, and the rest of the steps on a line each; several with a line each.
std::string workings_as_latex(const std::vector<Working>& worked_out, FilterTarget target);

}  // namespace convguide

// The way from a formula to its value, one line at a time.
#pragma once

#include <vector>

#include "arithmetic/bindings.h"
#include "arithmetic/expression.h"
#include "parameters/error.h"

namespace convguide {

// The forms that `expression` goes through on its way to a number: the formula itself, the formula with numbers, then
// one form for each round of working out what is innermost (first what stands under a floor or ceiling, beside a
// mod or in a max or min, then that itself, at last the sum that is left). The last form is an integer, the value that
// evaluate gives. Each form is equal to the one before, and no two neighbours are the same. Fails where evaluate fails.
Result<std::vector<Expression>> derive(const Expression& expression, const Bindings& bindings);

}  // namespace convguide

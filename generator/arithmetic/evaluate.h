// The value of an expression.
#pragma once

#include <optional>

#include "arithmetic/bindings.h"
#include "arithmetic/expression.h"
#include "parameters/error.h"

namespace convguide {

// The value of `expression` for the sizes in `bindings`. Fails on a symbol without a number, on a division by zero,
// and where a result leaves the 64-bit range.
Result<Size> evaluate(const Expression& expression, const Bindings& bindings);

// The same without the reason where there is no value: a reason is a text, and takes longer than the value.
std::optional<Size> value_of(const Expression& expression, const Bindings& bindings);

}  // namespace convguide

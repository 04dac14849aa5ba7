// Which symbols an expression speaks of.
#pragma once

#include <set>
#include <string_view>

#include "arithmetic/expression.h"

namespace convguide {

// The names of all symbols in `expression`.
std::set<std::string_view> free_symbols(const Expression& expression);

}  // namespace convguide

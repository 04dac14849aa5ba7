// An expression as plain Unicode text.
#pragma once

#include <string>

#include "arithmetic/expression.h"

namespace convguide {

// For example "⌊(i + 2p − k)/s⌋ + 1", with no needless bracket. Factors stand side by side; a dot goes between them
// where the second begins with a digit: "2·1".
std::string print_plain(const Expression& expression);

}  // namespace convguide

// Whole numbers that are written with more digits than a floating-point number keeps.
#pragma once

#include <string_view>

#include "parameters/error.h"

namespace convguide {

// Fails where `text`, which was read as `value`, is a whole number without an exponent that `value` rounds: above 2^53
// not every whole number can be held. Fractions and exponents say by themselves that they are no exact counts.
Result<void> check_exact(std::string_view text, double value);

}  // namespace convguide

// Seeds of random numbers.
#pragma once

#include <cstdint>
#include <string>

#include "parameters/error.h"

namespace convguide {

// The seed that `text` spells; fails on anything but a whole number from 0 to 2^64 - 1.
Result<std::uint64_t> parse_seed(const std::string& text);

}  // namespace convguide

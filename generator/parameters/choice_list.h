// Reads the values that a parameter may take: "3", "1..7" or "1,3,5".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The most values that one parameter may be given to choose from.
inline constexpr Size most_choices = 100'000;

// The values of `text`, ascending and each once: numbers and ranges "from..to" (both included), separated by commas.
// `parameter` names them in errors ("stride"). Fails on an empty text, on anything that is neither, on ranges that run
// backwards, on numbers outside [smallest, largest_size], and on more than most_choices values.
Result<std::vector<Size>> parse_choices(std::string_view parameter, std::string_view text, Size smallest);

// "3", "1..7" or "1..3,5"; the inverse of parse_choices. `choices` are ascending, each once.
std::string print_choices(const std::vector<Size>& choices);

}  // namespace convguide

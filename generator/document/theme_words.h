// The words of a theme's file: colours, directions and roles as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"
#include "rendering/theme.h"

namespace convguide {

// What stands in place of a hatching where there is none.
inline constexpr std::string_view no_hatching = "none";

// The names of all roles, which are the keys of their colours.
std::vector<std::string> role_names();

// Fails on an unknown role with "did you mean".
Result<Role> parse_role(const std::string& name);

// "#RRGGBB", or "#RRGGBBAA" where the colour is translucent.
std::string colour_text(const Colour& colour);
Result<Colour> parse_colour(const std::string& text);

// "falling", "rising", "level" or "upright".
std::string_view word(HatchDirection direction);
Result<HatchDirection> parse_direction(const std::string& name);

}  // namespace convguide

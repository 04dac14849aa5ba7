// The names of roles, for dumps and style sheets.
#pragma once

#include <string_view>

#include "scene/scene.h"

namespace convguide {

// For example "output-active".
std::string_view role_name(Role role);

}  // namespace convguide

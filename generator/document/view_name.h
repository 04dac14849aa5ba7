// Views by the names that command lines and catalogue files give them.
#pragma once

#include <string_view>

#include "parameters/error.h"
#include "scene/view.h"

namespace convguide {

// The view of that name; fails with "did you mean" where there is none.
Result<View> parse_view(std::string_view name);

}  // namespace convguide

// Which number each symbol stands for.
#pragma once

#include <map>
#include <string_view>

#include "parameters/layer.h"

namespace convguide {

// Keys are names from symbols().
using Bindings = std::map<std::string_view, Size>;

}  // namespace convguide

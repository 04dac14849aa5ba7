// The name under which files say what made them.
#pragma once

#include <string>

namespace convguide {

// "convguide" and its version.
const std::string& generator_name();

}  // namespace convguide

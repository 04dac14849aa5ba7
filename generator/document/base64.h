// Bytes as text.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// The bytes in base64, on one line.
std::string base64(std::string_view bytes);

}  // namespace convguide

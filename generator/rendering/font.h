// Whether a typeface is there.
#pragma once

#include <optional>
#include <string>

namespace convguide {

// Nothing where the typeface `family` is installed. Where it is missing, a line that says which one stands in for it
// and how to get it: figures can still be drawn, but look different.
std::optional<std::string> font_warning(const std::string& family);

}  // namespace convguide

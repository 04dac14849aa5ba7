// The typeface of all figures.
#pragma once

#include <optional>
#include <string>

namespace convguide {

inline constexpr const char* figure_font_family = "TeX Gyre Pagella";

// Nothing where the figures' typeface is installed. Where it is missing, a line that says which one stands in for it
// and which package brings it: figures can still be drawn, but numbers may be a little too wide for their cells.
std::optional<std::string> font_warning();

}  // namespace convguide

// Equations of steps in web pages.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// An equation as print_equation writes it, set for a page: "y(0, 2)" becomes a letter with indices, and all else is
// escaped.
std::string equation_html(std::string_view plain);

}  // namespace convguide

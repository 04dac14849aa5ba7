// Formulas in web pages that know no mathematics.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// A formula as print_plain writes it, for HTML: letters that stand for something are slanted, names such as "mod" are
// not. All else is escaped.
std::string formula_html(std::string_view plain);

}  // namespace convguide

// What kind of document the filter writes for.
#pragma once

#include <optional>
#include <string_view>

namespace convguide {

enum class FilterTarget { latex, html };

// The target for a format that Pandoc names: "latex" and "beamer" are LaTeX, the HTML family is HTML. Nothing for
// formats that the filter cannot write figures for.
std::optional<FilterTarget> target_of_format(std::string_view format);

}  // namespace convguide

// Path data as short as SVG allows.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// A number rounded to a hundredth of a point, without a needless zero: "-.5".
std::string short_number(std::string_view text);

// Cairo's path data, such as "M 0.453125 0 L 4.046875 0 Z", rounded to hundredths, with each command in the shorter one
// of its two forms, from the origin or from the point before, and without what paints nothing.
std::string short_path(std::string_view path);

}  // namespace convguide

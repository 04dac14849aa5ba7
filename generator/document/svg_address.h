// A drawing as an address, for pages that load no other file.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// A data address of the SVG that may stand between double quotation marks in `src` and `srcset`. It is text with
// percent signs, which a web server packs far better than base64.
std::string svg_address(std::string_view svg);

}  // namespace convguide

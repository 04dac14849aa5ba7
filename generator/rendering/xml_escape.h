// Text for XML.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// `text` as it may stand in XML 1.0, in an element or an attribute: markup escaped, characters that XML forbids left
// out, and bytes that are no UTF-8 replaced by U+FFFD.
std::string xml_escape(std::string_view text);

}  // namespace convguide

// Text inside HTML.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// `text` with the characters that mean something in HTML, in element content and in quoted attributes, as entities.
std::string escape_html(std::string_view text);

}  // namespace convguide

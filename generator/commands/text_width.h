// How wide a text is on a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace convguide {

// The number of columns of a UTF-8 text. Marks that combine with the letter before them, such as the hat of k̂, take
// none; of other letters each takes one, which holds for all that the program prints.
std::size_t text_width(std::string_view text);

}  // namespace convguide

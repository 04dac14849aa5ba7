// Takes from Cairo's SVG what paints nothing.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// The same picture in fewer bytes. Cairo puts each piece of text into a group of its own; neighbouring groups of one
// look are joined. Glyphs that nothing uses and glyphs without a shape, such as the space, are left out. `svg` has one
// tag a line, except inside of text, as Cairo writes it.
std::string shortened_svg(std::string_view svg);

}  // namespace convguide

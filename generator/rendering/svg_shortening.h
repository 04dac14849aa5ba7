// Takes from Cairo's SVG what paints nothing, or paints the same twice.
#pragma once

#include <string>
#include <string_view>

namespace convguide {

// The same picture in fewer bytes. Cairo puts each piece of text into a group of its own; neighbouring groups of one
// look are joined. Glyphs that nothing uses and glyphs without a shape, such as the space, are left out. `svg` has one
// tag a line, except inside of text, as Cairo writes it.
std::string shortened_svg(std::string_view svg);

// The same picture with every path, and every group of glyphs, that occurs more than once written where it occurs first
// and used from there. The new ids begin with `id_prefix`.
std::string shared_svg(std::string_view svg, const std::string& id_prefix);

}  // namespace convguide

// Colours of SVG documents: written where they are used, or as classes that a style sheet gives a colour for light
// screens and one for dark ones.
#pragma once

#include <string>
#include <string_view>

#include "rendering/svg_document.h"
#include "rendering/theme.h"

namespace convguide {

// "#rrggbb".
Paint plain_paint(std::string_view property, std::string_view cairo_colour);

// The theme with colours that say which role they stand for, so that they can be told apart in what Cairo writes.
Theme with_numbers(Theme theme);

// The document of what was painted in with_numbers(light), with a style sheet that has both palettes and ends with the
// options' own.
std::string adaptive_document(const SvgPainting& painting, const FileWords& words, SvgOptions options,
                              const Theme& light, const Theme& dark);

}  // namespace convguide

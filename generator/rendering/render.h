// A figure as the bytes of a file.
#pragma once

#include <string>
#include <vector>

#include "parameters/error.h"
#include "rendering/theme.h"
#include "scene/figure.h"

namespace convguide {

// One SVG document with <title>, <desc> and licence metadata; text as outlines. The same figure and theme always give
// the same bytes, whatever was rendered before.
Result<std::string> render_svg(const Figure& figure, const Theme& theme);

// The same document with both palettes: the light one, and the dark one under a prefers-color-scheme media query.
Result<std::string> render_adaptive_svg(const Figure& figure);

// One PDF with a page for each figure, each of its figure's size; title and licence in its metadata. Reproducible.
Result<std::string> render_pdf(const std::vector<Figure>& figures, const Theme& theme);

// One PNG at `scale` pixels a point.
Result<std::string> render_png(const Figure& figure, const Theme& theme, double scale);

}  // namespace convguide

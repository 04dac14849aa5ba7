// The format in which a document of a kind holds figures.
#pragma once

#include <string_view>

namespace convguide {

enum class FigureFormat { svg, pdf, png };

// The name of the format, which is also the ending of its files.
std::string_view word(FigureFormat format);

// The one for a format that Pandoc writes: PDF for what goes through TeX, PNG for office documents, and SVG for all
// others.
FigureFormat figure_format(std::string_view pandoc_format);

}  // namespace convguide

// What kind of document the filter writes for.
#pragma once

#include <string_view>

namespace convguide {

// `other` stands for all formats that have no way of holding a figure here: text, equations and tables work in them.
enum class FilterTarget { latex, html, other };

// What becomes of the guide's figures in HTML.
enum class HtmlFigures {
  page,  // pictures inside the page, and buttons to go through the steps of those that have several
  book,  // images that Pandoc puts into files of their own
};

// The target for a format that Pandoc names: "latex" and "beamer" are LaTeX, "html5", "epub3" and their like HTML.
FilterTarget target_of_format(std::string_view format);

}  // namespace convguide

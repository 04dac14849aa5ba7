#include "document/filter_target.h"

#include <algorithm>
#include <array>

namespace convguide {

FilterTarget target_of_format(std::string_view format) {
  constexpr std::array<std::string_view, 2> latex = {"latex", "beamer"};
  constexpr std::array<std::string_view, 6> html = {"html", "html5", "html4", "epub", "epub3", "revealjs"};
  if (std::find(latex.begin(), latex.end(), format) != latex.end()) return FilterTarget::latex;
  if (std::find(html.begin(), html.end(), format) != html.end()) return FilterTarget::html;
  return FilterTarget::other;
}

}  // namespace convguide

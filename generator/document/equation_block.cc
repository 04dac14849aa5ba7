#include "document/equation_block.h"

namespace convguide {

Nodes equation_block(const std::string& id, std::string_view latex, const std::string& number, FilterTarget target) {
  if (target == FilterTarget::latex) {
    const std::string tagged = number.empty() ? std::string(latex) : std::string(latex) + " \\tag{" + number + "}";
    Nodes inlines;
    if (!id.empty()) inlines.push_back(span({.id = id, .classes = {}, .values = {}}, {}));
    inlines.push_back(display_math(tagged));
    return {paragraph(std::move(inlines))};
  }
  if (number.empty() && id.empty()) return {paragraph({display_math(latex)})};
  // MathML has no tags that browsers lay out, so the number stands beside the mathematics. Only the mathematics scrolls
  // where it is too wide for the screen.
  const Attributes mathematics_class = {.id = "", .classes = {"mathematics"}, .values = {}};
  const Attributes number_class = {.id = "", .classes = {"equation-number"}, .values = {}};
  return {division(
      {.id = id, .classes = {"equation"}, .values = {}},
      {plain({span(mathematics_class, {display_math(latex)}), span(number_class, {str("(" + number + ")")})})})};
}

}  // namespace convguide

#include "document/number_nodes.h"

#include <string_view>
#include <utility>

namespace convguide {

Nodes number_nodes(const std::string& text) {
  Nodes nodes;
  std::string_view rest = text;
  for (const auto& [sign, latex] : {std::pair("≤ ", "\\le"), std::pair("−", "-")}) {
    if (!rest.starts_with(sign)) continue;
    nodes.push_back(inline_math(latex));
    rest.remove_prefix(std::string_view(sign).size());
    if (std::string_view(sign).ends_with(' ')) nodes.push_back(str("\u00a0"));
  }
  std::string whole;
  for (const char letter : rest) whole += letter == ' ' ? "\u00a0" : std::string(1, letter);
  nodes.push_back(str(whole));
  return nodes;
}

}  // namespace convguide

#include "document/spacing_accents.h"

#include <string>

namespace convguide {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

void mend(Json& node) {
  if (node.is_object() && node.contains("t") && node.at("t") == "Math") {
    std::string latex = node.at("c").at(1);
    replace_all(latex, "\\tilde{", "\\overset{\u02dc}{");
    replace_all(latex, "\\hat{", "\\overset{\u02c6}{");
    node.at("c").at(1) = latex;
    return;
  }
  if (!node.is_structured()) return;
  for (Json& child : node) mend(child);
}

}  // namespace

Nodes with_spacing_accents(Nodes nodes) {
  for (Json& node : nodes) mend(node);
  return nodes;
}

}  // namespace convguide

#include "document/keep_together.h"

#include <string_view>

namespace convguide {
namespace {

bool is_inline_mathematics(const Json& node) {
  return node.is_object() && node.contains("t") && node.at("t") == "Math" && node.at("c").at(0).at("t") == "InlineMath";
}

// The text of a Str node; empty for every other node.
std::string_view text_of(const Json& node) {
  const bool is_text = node.is_object() && node.contains("t") && node.at("t") == "Str";
  return is_text ? std::string_view(node.at("c").get_ref<const std::string&>()) : std::string_view();
}

bool closes(std::string_view text) {
  return !text.empty() && std::string_view(".,;:!?)").find(text.front()) != std::string_view::npos;
}

bool opens(std::string_view text) { return text.ends_with('('); }

bool belong_together(const Json& left, const Json& right) {
  return (is_inline_mathematics(left) && closes(text_of(right))) ||
         (opens(text_of(left)) && is_inline_mathematics(right));
}

void join_neighbours(Json& nodes) {
  Json joined = Json::array();
  for (std::size_t index = 0; index < nodes.size(); ++index) {
    Nodes group = {nodes[index]};
    while (index + 1 < nodes.size() && belong_together(nodes[index], nodes[index + 1])) group.push_back(nodes[++index]);
    if (group.size() == 1) {
      joined.push_back(std::move(group.front()));
    } else {
      joined.push_back(span({.id = "", .classes = {"together"}, .values = {}}, std::move(group)));
    }
  }
  nodes = std::move(joined);
}

}  // namespace

void keep_punctuation_with_mathematics(Json& document) {
  for (Json& child : document) {
    if (child.is_structured()) keep_punctuation_with_mathematics(child);
  }
  if (document.is_array()) join_neighbours(document);
}

}  // namespace convguide

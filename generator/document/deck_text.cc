#include "document/deck_text.h"

#include <algorithm>

#include "document/numbering.h"

namespace convguide {
namespace {

bool is_type(const Json& node, const char* type) {
  return node.is_object() && node.contains("t") && node.at("t") == type;
}

bool is_space(const Json& node) { return is_type(node, "Space") || is_type(node, "SoftBreak"); }

bool ends_sentence(const Json& node) {
  if (!is_type(node, "Str")) return false;
  const std::string text = node.at("c");
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

bool refers(const Nodes& sentence) {
  return std::any_of(sentence.begin(), sentence.end(), [](const Json& node) { return is_type(node, "Cite"); });
}

// The sentences of a paragraph, without the space between them.
std::vector<Nodes> sentences(const Nodes& inlines) {
  std::vector<Nodes> list(1);
  for (std::size_t index = 0; index < inlines.size(); ++index) {
    const bool is_between = list.back().empty() && is_space(inlines[index]);
    if (!is_between) list.back().push_back(inlines[index]);
    const bool is_followed = index + 1 < inlines.size() && is_space(inlines[index + 1]);
    if (ends_sentence(inlines[index]) && is_followed) list.emplace_back();
  }
  if (list.back().empty()) list.pop_back();
  return list;
}

}  // namespace

Json without_citations(Json node) {
  if (!node.is_structured()) return node;
  if (node.is_object()) {
    for (Json& child : node) child = without_citations(std::move(child));
    return node;
  }
  Json kept = Json::array();
  for (Json& child : node) {
    if (is_type(child, "Cite") && !is_reference(child)) {
      if (!kept.empty() && is_space(kept.back())) kept.erase(kept.size() - 1);
      continue;
    }
    kept.push_back(without_citations(std::move(child)));
  }
  return kept;
}

Nodes idea_of(const Nodes& blocks) {
  constexpr std::size_t most_characters = 190;
  Nodes idea;
  std::size_t length = 0;
  for (const Json& block : blocks) {
    if (!is_type(block, "Para")) continue;
    for (Nodes& sentence : sentences(block.at("c").get<Nodes>())) {
      if (refers(sentence)) continue;
      length += plain_text(sentence).size() + 1;
      if (!idea.empty() && length > most_characters) return idea;
      if (!idea.empty()) idea.push_back(space());
      append(idea, std::move(sentence));
    }
  }
  return idea;
}

Nodes first_sentence(const Nodes& inlines) {
  const std::vector<Nodes> all = sentences(inlines);
  return all.empty() ? Nodes{} : all.front();
}

}  // namespace convguide

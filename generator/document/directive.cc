#include "document/directive.h"

#include <algorithm>

#include "document/numbering.h"
#include "parameters/nearest_name.h"

namespace convguide {

std::optional<Directive> directive_in(const Json& node) {
  if (!node.is_object() || !node.contains("t")) return std::nullopt;
  const auto& type = node.at("t");
  if (type != "CodeBlock" && type != "Code") return std::nullopt;
  Directive directive = {attributes_from_json(node.at("c").at(0)), node.at("c").at(1)};
  if (!has_class(directive.attributes, "conv")) return std::nullopt;
  return directive;
}

std::string describe(const Directive& directive) {
  std::string written = "directive `";
  if (!directive.attributes.values.contains("show")) written += directive.text + " ";
  written += "{.conv";
  for (const auto& [key, value] : directive.attributes.values) {
    if (key != number_attribute) written.append(" ").append(key).append("=").append(value);
  }
  if (!directive.attributes.id.empty()) written += " #" + directive.attributes.id;
  return written + "}`";
}

Result<std::string> required(const Directive& directive, const std::string& key) {
  const auto found = directive.attributes.values.find(key);
  if (found != directive.attributes.values.end()) return found->second;
  return failure(describe(directive), "has no attribute " + key, "add " + key + "=…");
}

Result<Directive> check_attributes(const Directive& directive, const std::vector<std::string>& known) {
  for (const auto& [key, value] : directive.attributes.values) {
    if (key == number_attribute) continue;
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      return failure(describe(directive), "has an unknown attribute " + key, suggest(key, known));
    }
  }
  return directive;
}

}  // namespace convguide

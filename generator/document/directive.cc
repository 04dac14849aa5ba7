#include "document/directive.h"

#include <algorithm>

#include "document/numbering.h"
#include "parameters/nearest_name.h"

namespace convguide {

namespace {

// An author may have written a megabyte. A letter that is cut in the middle is mended where the line is printed.
std::string shortened(const std::string& text, std::size_t longest) {
  return text.size() <= longest ? text : text.substr(0, longest) + "…";
}

}  // namespace

std::optional<Directive> directive_in(const Json& node) {
  if (!node.is_object() || !node.contains("t")) return std::nullopt;
  const auto& type = node.at("t");
  if (type != "CodeBlock" && type != "Code") return std::nullopt;
  Directive directive = {attributes_from_json(node.at("c").at(0)), node.at("c").at(1)};
  if (!has_class(directive.attributes, "conv")) return std::nullopt;
  return directive;
}

std::string describe(const Directive& directive) {
  constexpr std::size_t longest_value = 40;
  constexpr std::size_t longest_description = 120;
  std::string written;
  if (!directive.attributes.values.contains("show")) written += shortened(directive.text, longest_value) + " ";
  written += "{.conv";
  if (!directive.attributes.id.empty()) written += " #" + shortened(directive.attributes.id, longest_value);
  for (const auto& [key, value] : directive.attributes.values) {
    if (key == number_attribute) continue;
    const std::string quotes = value.find(' ') == std::string::npos ? "" : "\"";
    written += " " + shortened(key, longest_value) + "=" + quotes + shortened(value, longest_value) + quotes;
  }
  return "directive `" + shortened(written + "}", longest_description) + "`";
}

std::string number_of(const Directive& directive) {
  const auto number = directive.attributes.values.find(number_attribute);
  return number == directive.attributes.values.end() ? "" : number->second;
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

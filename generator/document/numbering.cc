#include "document/numbering.h"

#include <array>
#include <vector>

#include "arithmetic/relationship_table.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

struct KindWords {
  LabelKind kind;
  const char* prefix;
  const char* name;
};

constexpr std::array<KindWords, 5> kinds = {{{LabelKind::section, "sec:", "Section"},
                                             {LabelKind::relationship, "rel:", "Relationship"},
                                             {LabelKind::figure, "fig:", "Figure"},
                                             {LabelKind::equation, "eq:", "Equation"},
                                             {LabelKind::table, "tbl:", "Table"}}};

// The no-break space between a label's name and its number.
constexpr auto no_break_space = "\u00a0";

// What an id may hold. It ends up in LaTeX and HTML as it is.
constexpr auto id_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:";

struct Counters {
  std::vector<int> sections;
  int figures = 0;
  int equations = 0;
  int tables = 0;
};

std::string next_section(Counters& counters, std::size_t level) {
  counters.sections.resize(level, 0);
  ++counters.sections.back();
  std::string number;
  for (const int part : counters.sections) number += (number.empty() ? "" : ".") + std::to_string(part);
  return number;
}

std::optional<Label> next_label(const Directive& directive, Counters& counters) {
  const auto shown = directive.attributes.values.find("show");
  if (shown == directive.attributes.values.end()) return std::nullopt;
  const std::string& what = shown->second;
  if (what == "figure" || what == "field")
    return Label{.kind = LabelKind::figure, .number = std::to_string(++counters.figures)};
  if (what == "table" || what == "network")
    return Label{.kind = LabelKind::table, .number = std::to_string(++counters.tables)};
  if (what == "equation" || what == "derivation") {
    return Label{.kind = LabelKind::equation, .number = std::to_string(++counters.equations)};
  }
  return std::nullopt;
}

Result<Labels> number_header(Json& node, Labels labels, Counters& counters) {
  Attributes attributes = attributes_from_json(node.at("c").at(1));
  if (has_class(attributes, "unnumbered")) return labels;
  const Label label = {.kind = LabelKind::section, .number = next_section(counters, node.at("c").at(0))};
  attributes.values[number_attribute] = label.number;
  node.at("c").at(1) = to_json(attributes);
  return add_label(std::move(labels), attributes.id, label);
}

Result<Labels> number_directive(Json& node, Directive directive, Labels labels, Counters& counters) {
  if (directive.attributes.values["show"] == "relationship") {
    for (const Relationship& one : relationships()) {
      if (one.identifier != directive.attributes.values["name"]) continue;
      return add_label(std::move(labels), relationship_id(directive, one),
                       {.kind = LabelKind::relationship, .number = std::to_string(one.number)});
    }
    return labels;  // the block itself reports an unknown name
  }
  const auto label = next_label(directive, counters);
  if (!label) return labels;
  directive.attributes.values[number_attribute] = label->number;
  node.at("c").at(0) = to_json(directive.attributes);
  return add_label(std::move(labels), directive.attributes.id, *label);
}

Result<Labels> number_node(Json& node, Labels labels, Counters& counters) {
  if (node.is_object() && node.contains("t")) {
    if (node.at("t") == "Header") return number_header(node, std::move(labels), counters);
    if (const auto directive = directive_in(node)) {
      return number_directive(node, *directive, std::move(labels), counters);
    }
  }
  if (!node.is_structured()) return labels;
  for (Json& child : node) {
    auto numbered = number_node(child, std::move(labels), counters);
    if (!numbered) return numbered;
    labels = std::move(*numbered);
  }
  return labels;
}

// One reference. Labels have ids that LaTeX can take as they are.
Json reference(const std::string& id, const Label& label, ReferenceStyle style) {
  const bool has_latex_number = label.kind == LabelKind::figure || label.kind == LabelKind::table;
  if (style == ReferenceStyle::latex && has_latex_number) {
    const char* name = label.kind == LabelKind::figure ? "Figure" : "Table";
    return raw_inline("latex", std::string(name) + "~\\ref{" + id + "}");
  }
  if (style == ReferenceStyle::text) return str(label_text(label));
  return link({str(label_text(label))}, "#" + id);
}

}  // namespace

std::optional<LabelKind> kind_of_id(const std::string& id) {
  for (const KindWords& kind : kinds) {
    if (id.starts_with(kind.prefix)) return kind.kind;
  }
  return std::nullopt;
}

Result<void> check_id(const std::string& id) {
  if (id.find_first_not_of(id_characters) == std::string::npos) return {};
  return failure("label \"" + id + "\"", "holds characters that a link cannot",
                 "use letters, digits, hyphens, points, colons and underscores");
}

Result<Labels> add_label(Labels labels, const std::string& id, const Label& label) {
  if (id.empty()) return labels;
  if (const auto checked = check_id(id); !checked) return tl::unexpected(checked.error());
  if (!labels.emplace(id, label).second) {
    return failure("label " + id, "stands twice in the document", "give each its own name");
  }
  return labels;
}

std::string label_text(const Label& label) {
  if (!label.words.empty()) return label.words;
  for (const KindWords& kind : kinds) {
    if (kind.kind == label.kind) return kind.name + std::string(no_break_space) + label.number;
  }
  return label.number;
}

Result<Labels> number_document(Json& document) {
  Counters counters;
  return number_node(document.at("blocks"), {}, counters);
}

std::string relationship_id(const Directive& directive, const Relationship& relationship) {
  return directive.attributes.id.empty() ? "rel:" + std::string(relationship.identifier) : directive.attributes.id;
}

bool is_reference(const Json& cite) {
  return cite.is_object() && cite.contains("t") && cite.at("t") == "Cite" &&
         kind_of_id(cite.at("c").at(0).at(0).at("citationId")).has_value();
}

Result<Nodes> reference_links(const Json& cite, const Labels& labels, ReferenceStyle style) {
  Nodes links;
  const Json& citations = cite.at("c").at(0);
  for (std::size_t index = 0; index < citations.size(); ++index) {
    const std::string key = citations[index].at("citationId");
    const auto label = labels.find(key);
    if (label == labels.end()) {
      std::vector<std::string> known;
      for (const auto& [id, unused] : labels) known.push_back(id);
      const auto near = nearest_name(key, known);
      return failure("reference [@" + key + "]", "points to nothing in the document",
                     near ? "did you mean @" + *near + "?" : "give the id to a heading or to a directive");
    }
    if (index > 0) append(links, words(index + 1 == citations.size() ? " and " : ", "));
    const Nodes before = citations[index].at("citationPrefix");
    if (!before.empty()) {
      append(links, before);
      links.push_back(space());
    }
    links.push_back(reference(key, label->second, style));
    append(links, citations[index].at("citationSuffix"));
  }
  return links;
}

}  // namespace convguide

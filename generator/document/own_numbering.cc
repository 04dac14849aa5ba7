#include "document/own_numbering.h"

#include <map>

#include "arithmetic/relationship_table.h"
#include "document/own_figure.h"

namespace convguide {
namespace {

struct Numbering {
  const OwnDocument& own;
  Labels labels = {};
  std::map<LabelKind, int> counts = {};
};

Result<void> add(Numbering& numbering, const std::string& id, const Label& label) {
  auto labels = add_label(std::move(numbering.labels), id, label);
  if (!labels) return tl::unexpected(labels.error());
  numbering.labels = std::move(*labels);
  return {};
}

// Gives `id` the next number of its kind where it is an id of that kind.
Result<std::string> next_number(Numbering& numbering, const std::string& id, LabelKind kind) {
  if (kind_of_id(id) != kind) return std::string();
  const std::string number = std::to_string(++numbering.counts[kind]);
  return add(numbering, id, {.kind = kind, .number = number}).map([&] { return number; });
}

std::optional<LabelKind> shown_kind(const Directive& directive) {
  const auto shown = directive.attributes.values.find("show");
  if (shown == directive.attributes.values.end()) return std::nullopt;
  if (shown->second == "figure" || shown->second == "field") return LabelKind::figure;
  if (shown->second == "table" || shown->second == "network") return LabelKind::table;
  if (shown->second == "equation" || shown->second == "derivation") return LabelKind::equation;
  if (shown->second == "relationship") return LabelKind::relationship;
  return std::nullopt;
}

Result<void> number_relationship(const Directive& directive, Numbering& numbering) {
  const auto name = directive.attributes.values.find("name");
  for (const Relationship& one : relationships()) {
    if (name == directive.attributes.values.end() || one.identifier != name->second) continue;
    return add(numbering, relationship_id(directive, one),
               {.kind = LabelKind::relationship, .number = std::to_string(one.number)});
  }
  return {};  // the block itself reports an unknown name
}

Result<void> number_directive(Json& node, Directive directive, Numbering& numbering) {
  const auto kind = shown_kind(directive);
  if (!kind) return {};
  if (const auto checked = check_id(directive.attributes.id); !checked) return checked;
  if (*kind == LabelKind::relationship) return number_relationship(directive, numbering);
  const auto number = next_number(numbering, directive.attributes.id, *kind);
  if (!number) return tl::unexpected(number.error());
  directive.attributes.values[number_attribute] = *number;
  node.at("c").at(0) = to_json(directive.attributes);
  return {};
}

// Puts the label in front of inlines.
void label_inlines(Json& inlines, LabelKind kind, const std::string& number, const OwnDocument& own) {
  inlines = labelled_caption(label_text({.kind = kind, .number = number}), inlines.get<Nodes>(), own);
}

// The inlines of a caption, where it has any; a caption is blocks behind a short form.
Json* caption_inlines(Json& caption) {
  Json& blocks = caption.at(1);
  if (blocks.empty()) return nullptr;
  const bool has_inlines = blocks.front().at("t") == "Plain" || blocks.front().at("t") == "Para";
  return has_inlines ? &blocks.front().at("c") : nullptr;
}

Result<void> number_caption(Json& caption, const std::string& id, LabelKind kind, Numbering& numbering) {
  const auto number = next_number(numbering, id, kind);
  if (!number) return tl::unexpected(number.error());
  Json* inlines = caption_inlines(caption);
  if (!number->empty() && inlines != nullptr) label_inlines(*inlines, kind, *number, numbering.own);
  return {};
}

// Pandoc 2 knows a figure as an image alone in its paragraph, with a title that begins with "fig:".
Json* image_of_figure(Json& paragraph) {
  Json& inlines = paragraph.at("c");
  if (inlines.size() != 1 || inlines.front().at("t") != "Image") return nullptr;
  const std::string title = inlines.front().at("c").at(2).at(1);
  return title.starts_with("fig:") ? &inlines.front() : nullptr;
}

Result<void> number_image(Json& image, Numbering& numbering) {
  const std::string id = attributes_from_json(image.at("c").at(0)).id;
  const auto number = next_number(numbering, id, LabelKind::figure);
  if (!number) return tl::unexpected(number.error());
  if (!number->empty()) label_inlines(image.at("c").at(1), LabelKind::figure, *number, numbering.own);
  return {};
}

// A table whose id stands on a division around it, since Pandoc 2 has no other place for it. LaTeX's label must stand
// inside the caption to mean the table.
Result<void> number_enclosed_table(Json& enclosing, Numbering& numbering) {
  Json& blocks = enclosing.at("c").at(1);
  Attributes attributes = attributes_from_json(enclosing.at("c").at(0));
  if (blocks.size() != 1 || blocks.front().at("t") != "Table") return {};
  if (kind_of_id(attributes.id) != LabelKind::table) return {};
  Json& caption = blocks.front().at("c").at(1);
  if (const auto numbered = number_caption(caption, attributes.id, LabelKind::table, numbering); !numbered) {
    return numbered;
  }
  Json* inlines = caption_inlines(caption);
  if (inlines == nullptr || !writes_latex(numbering.own)) return {};
  inlines->push_back(raw_inline("latex", "\\label{" + attributes.id + "}"));
  attributes.id.clear();
  enclosing.at("c").at(0) = to_json(attributes);
  return {};
}

// Numbers a node that Pandoc's reader has made.
Result<void> number_native(Json& node, Numbering& numbering) {
  const std::string type = node.at("t");
  if (type == "Figure" || type == "Table") {
    const LabelKind kind = type == "Figure" ? LabelKind::figure : LabelKind::table;
    return number_caption(node.at("c").at(1), attributes_from_json(node.at("c").at(0)).id, kind, numbering);
  }
  if (type == "Div") return number_enclosed_table(node, numbering);
  if (type == "Para") {
    Json* image = image_of_figure(node);
    return image == nullptr ? Result<void>() : number_image(*image, numbering);
  }
  if (type != "Header") return {};
  const std::string id = attributes_from_json(node.at("c").at(1)).id;
  if (kind_of_id(id) != LabelKind::section) return {};
  return add(numbering, id, {.kind = LabelKind::section, .number = "", .words = plain_text(node.at("c").at(2))});
}

Result<void> number_node(Json& node, Numbering& numbering) {
  if (node.is_object() && node.contains("t")) {
    if (const auto directive = directive_in(node)) return number_directive(node, *directive, numbering);
    if (const auto numbered = number_native(node, numbering); !numbered) return numbered;
  }
  if (!node.is_structured()) return {};
  for (Json& child : node) {
    if (const auto numbered = number_node(child, numbering); !numbered) return numbered;
  }
  return {};
}

}  // namespace

Result<Labels> number_own_document(Json& document, const OwnDocument& own) {
  Numbering numbering = {.own = own};
  return number_node(document.at("blocks"), numbering).map([&] { return std::move(numbering.labels); });
}

}  // namespace convguide

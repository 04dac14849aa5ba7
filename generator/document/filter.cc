#include "document/filter.h"

#include <algorithm>
#include <optional>

#include "document/derivation.h"
#include "document/derivation_request.h"
#include "document/directive.h"
#include "document/equation_block.h"
#include "document/field_block.h"
#include "document/figure_block.h"
#include "document/filter_context.h"
#include "document/inline_item.h"
#include "document/keep_together.h"
#include "document/network_block.h"
#include "document/numbering.h"
#include "document/own_figure.h"
#include "document/own_numbering.h"
#include "document/relationship_block.h"
#include "document/spacing_accents.h"
#include "document/table_block.h"
#include "document/theme_file.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

// The filter walks the tree by recursion, so its depth has to stay far from the stack's end. Thirty nested lists take
// about a hundred levels.
constexpr int most_nested = 1000;

Result<Nodes> relationship_directive(const Directive& directive, const FilterContext& context) {
  return check_attributes(directive, {"show", "name"})
      .and_then([](const Directive& checked) { return required(checked, "name"); })
      .and_then(relationship_named)
      .map([&](const Relationship* relationship) {
        return relationship_block(*relationship, relationship_id(directive, *relationship), context.target);
      });
}

Result<Nodes> derivation_directive(const Directive& directive, const FilterContext& context) {
  return read_derivation_request(directive, context.catalogue)
      .and_then([](const DerivationRequest& request) {
        return workings(*request.relationship, request.bindings, request.part);
      })
      .map([&](const std::vector<Working>& worked_out) {
        return equation_block(directive.attributes.id, workings_as_latex(worked_out, context.target),
                              number_of(directive), context.target);
      });
}

Result<Nodes> equation_directive(const Directive& directive, const FilterContext& context) {
  const auto relationship = check_attributes(directive, {"show", "part", "relationship"})
                                .and_then([](const Directive& checked) { return required(checked, "relationship"); })
                                .and_then(relationship_named);
  if (!relationship) return tl::unexpected(relationship.error());
  return required(directive, "part")
      .and_then([&](const std::string& part) { return part_as_latex(**relationship, part); })
      .map([&](const std::string& latex) {
        return equation_block(directive.attributes.id, latex, number_of(directive), context.target);
      });
}

Result<Nodes> shown(const Directive& directive, FilterContext& context) {
  const auto what = required(directive, "show");
  if (!what) return tl::unexpected(what.error());
  if (*what == "relationship") return relationship_directive(directive, context);
  if (*what == "derivation") return derivation_directive(directive, context);
  if (*what == "equation") return equation_directive(directive, context);
  if (*what == "figure") return figure_block(directive, context);
  if (*what == "table") return table_block(directive, context);
  if (*what == "network") return network_block(directive, context);
  if (*what == "field") return field_block(directive, context);
  return failure(describe(directive), "asks for something unknown",
                 suggest(*what, {"relationship", "derivation", "equation", "figure", "table", "network", "field"}));
}

// Puts the number that number_document left in a header in front of its text.
void show_header_number(Json& header, FilterTarget target) {
  Attributes attributes = attributes_from_json(header.at("c").at(1));
  const auto number = attributes.values.find(number_attribute);
  if (number == attributes.values.end()) return;
  Nodes inlines;
  if (target == FilterTarget::latex) {
    // Bookmarks leave the raw part out and keep the space.
    inlines = {str(number->second), raw_inline("latex", "\\enspace{}"), space()};
  } else {
    inlines = {span({.id = "", .classes = {"section-number"}, .values = {}}, {str(number->second)}), space()};
  }
  for (Json& inline_node : header.at("c").at(2)) inlines.push_back(std::move(inline_node));
  attributes.values.erase(number);
  header.at("c").at(1) = to_json(attributes);
  header.at("c").at(2) = std::move(inlines);
}

// The error with the directive that it is about and the place of it.
Error at_directive(Error error, const Directive& directive, const FilterContext& context) {
  const std::string description = describe(directive);
  std::string place =
      shortened(description) + " (number " + std::to_string(context.directive_count) + " of the document";
  constexpr std::size_t longest = 60;
  const bool is_long = context.heading.size() > longest;
  const std::string heading = is_long ? context.heading.substr(0, longest) + "…" : context.heading;
  if (!heading.empty()) place += ", under \"" + heading + "\"";
  const bool says_so_itself = error.given.starts_with(description);
  if (says_so_itself) error.given.erase(0, description.size());
  error.place = place + (says_so_itself ? ")" : "): ");
  return error;
}

ReferenceStyle reference_style(const FilterContext& context) {
  if (context.plain_references) return ReferenceStyle::text;
  if (!context.own) return ReferenceStyle::link;
  if (context.own->format == "pptx") return ReferenceStyle::text;
  return writes_latex(*context.own) ? ReferenceStyle::latex : ReferenceStyle::link;
}

// What stands in place of `node`; nothing where it stays.
Result<std::optional<Nodes>> replacement(const Json& node, FilterContext& context) {
  const auto some = [](Nodes nodes) { return std::optional(std::move(nodes)); };
  if (is_reference(node)) return reference_links(node, context.labels, reference_style(context)).map(some);
  const auto directive = directive_in(node);
  if (!directive) return std::optional<Nodes>();
  ++context.directive_count;
  const auto nodes = node.at("t") == "Code" ? inline_item(*directive, context) : shown(*directive, context);
  if (nodes && context.own && context.target == FilterTarget::html) return some(with_spacing_accents(*nodes));
  return nodes.map(some).map_error([&](Error error) { return at_directive(std::move(error), *directive, context); });
}

// Puts `nodes` behind `siblings`. A display equation joins the paragraph before it in LaTeX: as a paragraph of its own
// it would get an empty line above, and could begin the next page without the sentence that leads to it.
void place(Nodes nodes, bool is_display, FilterTarget target, Json& siblings) {
  const bool joins =
      is_display && target == FilterTarget::latex && !siblings.empty() && siblings.back().at("t") == "Para";
  if (joins) {
    for (Json& inline_node : nodes.front().at("c")) siblings.back().at("c").push_back(std::move(inline_node));
    return;
  }
  for (Json& node : nodes) siblings.push_back(std::move(node));
}

// Whether the node is a directive that becomes a numbered equation.
bool shows_equation(const Json& node) {
  const auto directive = directive_in(node);
  if (!directive || !directive->attributes.values.contains("show")) return false;
  const std::string& what = directive->attributes.values.at("show");
  return what == "equation" || what == "derivation";
}

// Replaces what stands below `node`. Mistakes are noted, so that an author hears of all of them at once.
void replace_in(Json& node, FilterContext& context) {
  if (node.is_object() && node.contains("t") && node.at("t") == "Header") {
    context.heading = plain_text(node.at("c").at(2));
    show_header_number(node, context.target);
  }
  if (node.is_object()) {
    for (Json& child : node) replace_in(child, context);
  }
  if (!node.is_array()) return;
  Json children = Json::array();
  for (Json& child : node) {
    auto nodes = replacement(child, context);
    if (!nodes) {
      context.mistakes.push_back(nodes.error());
      continue;
    }
    if (*nodes) {
      place(std::move(**nodes), shows_equation(child), context.target, children);
      continue;
    }
    replace_in(child, context);
    children.push_back(std::move(child));
  }
  node = std::move(children);
}

Result<FilteredDocument> filter_tree(Json document, FilterTarget target, std::vector<CatalogueEntry> catalogue,
                                     const std::string& figures_file, HtmlFigures html_figures) {
  auto labels = number_document(document);
  if (!labels) return tl::unexpected(labels.error());
  auto light = find_theme("light");
  if (!light) return tl::unexpected(light.error());
  auto dark = find_theme("dark");
  if (!dark) return tl::unexpected(dark.error());
  FilterContext context = {.catalogue = std::move(catalogue),
                           .target = target,
                           .own = {},
                           .html_figures = html_figures,
                           .figures_file = figures_file,
                           .pages = {},
                           .labels = std::move(*labels),
                           .light = std::move(*light),
                           .dark = std::move(*dark)};
  replace_in(document.at("blocks"), context);
  if (!context.mistakes.empty()) return tl::unexpected(context.mistakes.front());
  if (target == FilterTarget::html) keep_punctuation_with_mathematics(document.at("blocks"));
  return FilteredDocument{std::move(document), std::move(context.pages)};
}

using OwnResult = tl::expected<FilteredOwnDocument, std::vector<Error>>;

OwnResult own_mistake(Error error) { return tl::unexpected(std::vector<Error>{std::move(error)}); }

OwnResult filter_own_tree(Json document, const std::string& format, std::vector<CatalogueEntry> catalogue) {
  auto own = read_own_document(document, format);
  if (!own) return own_mistake(own.error());
  auto labels = number_own_document(document, *own);
  if (!labels) return own_mistake(labels.error());
  FilterContext context = {.catalogue = std::move(catalogue),
                           .target = target_of_format(format),
                           .own = std::move(*own),
                           .html_figures = {},
                           .figures_file = {},
                           .pages = {},
                           .labels = std::move(*labels),
                           .light = {},
                           .dark = {}};
  replace_in(document.at("blocks"), context);
  if (!context.mistakes.empty()) return tl::unexpected(std::move(context.mistakes));
  if (context.target == FilterTarget::html) keep_punctuation_with_mathematics(document.at("blocks"));
  return FilteredOwnDocument{std::move(document), context.own->folder, std::move(context.own->pictures)};
}

tl::unexpected<Error> not_a_document() {
  return failure("the input of the filter", "is not a Pandoc document in JSON",
                 "let Pandoc run the filter, with --filter convguide");
}

}  // namespace

Result<Json> parse_document(const std::string& text) {
  int deepest = 0;
  const auto note_depth = [&deepest](int depth, Json::parse_event_t, Json&) {
    deepest = std::max(deepest, depth);
    return true;
  };
  const Json document = Json::parse(text, note_depth, false);
  if (deepest > most_nested) {
    return failure("the document", "nests its parts " + std::to_string(deepest) + " levels deep in Pandoc's tree",
                   "use at most " + std::to_string(most_nested));
  }
  if (document.is_object() && document.contains("blocks") && document.at("blocks").is_array()) return document;
  return not_a_document();
}

Result<FilteredDocument> filter_document(Json document, FilterTarget target, std::vector<CatalogueEntry> catalogue,
                                         const std::string& figures_file, HtmlFigures html_figures) {
  try {
    return filter_tree(std::move(document), target, std::move(catalogue), figures_file, html_figures);
  } catch (const Json::exception&) {
    return not_a_document();
  }
}

OwnResult filter_own_document(Json document, const std::string& format, std::vector<CatalogueEntry> catalogue) {
  try {
    return filter_own_tree(std::move(document), format, std::move(catalogue));
  } catch (const Json::exception&) {
    return own_mistake(not_a_document().value());
  }
}

Result<Nodes> filter_passage(Nodes passage, FilterContext& context) {
  Json nodes = std::move(passage);
  replace_in(nodes, context);
  if (!context.mistakes.empty()) return tl::unexpected(context.mistakes.front());
  return nodes.get<Nodes>();
}

}  // namespace convguide

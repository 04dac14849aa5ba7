#include "document/network_block.h"

#include "arithmetic/published.h"
#include "document/layer_summary.h"
#include "document/number_nodes.h"
#include "document/numbered_table.h"
#include "document/trace_words.h"
#include "document/traced_network.h"

namespace convguide {
namespace {

Nodes number(const std::string& text, bool published) {
  Nodes nodes = number_nodes(text);
  return published ? Nodes{strong(std::move(nodes))} : nodes;
}

std::vector<Nodes> layer_row(const NetworkLayer& layer, const TracedLayer& traced) {
  Nodes name = {str(layer.name + ":"), space()};
  name.push_back(span({.id = "", .classes = {"summary"}, .values = {}}, words(layer_summary(layer))));
  return {name, number(map_words(traced.output), layer.published.output.has_value()),
          number(count_words(traced.parameters), layer.published.parameters.has_value()),
          number(field_words(traced.field), layer.published.field.has_value())};
}

TableContent content_of(const TracedNetwork& of, std::size_t first) {
  TableContent content = {.columns = {{Alignment::left, 0.585},
                                      {Alignment::left, 0.19},
                                      {Alignment::right, 0.14},
                                      {Alignment::right, 0.085}},
                          .header = {words("Layer"), words("Output"), words("Parameters"), words("Field")},
                          .rows = {}};
  if (first == 0) content.rows.push_back({words("input"), number_nodes(map_words(of.found.input)), {}, {}});
  for (std::size_t index = first; index < of.network.layers.size(); ++index) {
    content.rows.push_back(layer_row(of.network.layers[index], of.found.layers[index]));
  }
  content.rows.push_back({words(first == 0 ? "all layers" : "all layers, those before included"),
                          {},
                          number(count_words(of.found.parameters), of.network.published_parameters.has_value()),
                          {}});
  return content;
}

// Keeps a short table of one's own document on one page, and a long one from leaving a few rows on either. Those of the
// guide are never parted.
void keep_together(TableContent& content) {
  constexpr std::size_t most_kept = 18;
  constexpr std::size_t fewest_parted = 6;
  const std::size_t count = content.rows.size();
  for (std::size_t row = 1; row < count; ++row) {
    if (count > most_kept && row >= fewest_parted && row + fewest_parted < count) continue;
    Nodes& first = content.rows[row].front();
    first.insert(first.begin(), raw_inline("latex", "\\noalign{\\nobreak}"));
  }
}

// The quotation marks of a plain text as a printer sets them, those before and behind in turn.
std::string with_curved_quotes(const std::string& text) {
  std::string curved;
  bool inside = false;
  for (const char letter : text) {
    if (letter != '"') {
      curved += letter;
      continue;
    }
    curved += inside ? "”" : "“";
    inside = !inside;
  }
  return curved;
}

// "AlexNet. Numbers in bold were published: …"
Result<std::string> caption(const TracedNetwork& of) {
  const std::vector<Comparison> comparisons = compare_published(of.network, of.found);
  for (const Comparison& one : comparisons) {
    if (one.agrees) continue;
    return failure("layer " + one.layer,
                   one.quantity + " " + one.published + " published, but " + one.traced + " traced",
                   "mend the network's file");
  }
  return of.network.title + (comparisons.empty() ? ". After " : ". Numbers in bold were published: ") +
         with_curved_quotes(of.network.source);
}

}  // namespace

Result<Nodes> network_block(const Directive& directive, const FilterContext& context) {
  const auto of = check_attributes(directive, {"show", "name", "from", "input"}).and_then([](const Directive& checked) {
    return traced_network(checked, "name");
  });
  if (!of) return tl::unexpected(of.error());
  const auto from = directive.attributes.values.find("from");
  const Result<std::size_t> first =
      from == directive.attributes.values.end() ? Result<std::size_t>(0) : layer_place(of->network, from->second);
  if (!first) return tl::unexpected(first.error());
  TableContent content = content_of(*of, *first);
  if (context.target == FilterTarget::latex && context.own) keep_together(content);
  return caption(*of).map([&](std::string text) {
    if (!directive.text.empty()) text += " " + directive.text;
    return numbered_table(directive, content, text, "network", context);
  });
}

}  // namespace convguide

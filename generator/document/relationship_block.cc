#include "document/relationship_block.h"

#include <algorithm>
#include <set>
#include <vector>

#include "arithmetic/free_symbols.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/relationship_table.h"
#include "document/enumeration.h"
#include "document/numbering.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

std::string equation(std::string_view symbol, const Expression& value) {
  return std::string(symbol_named(symbol).latex) + " = " + print_latex(value);
}

std::string size_equation(const Relationship& relationship) {
  std::string latex(symbol_named(output_symbol(relationship.family)).latex);
  for (const Expression& form : relationship.size) latex += " = " + print_latex(form);
  return latex;
}

// The sizes that the formula speaks of and no condition fixes, in the order of the notation table.
std::vector<Nodes> free_sizes(const Relationship& relationship) {
  std::set<std::string_view> free = free_symbols(relationship.size.front());
  for (const Condition& condition : relationship.conditions) {
    if (condition.relation == Relation::equal && condition.left.kind() == ExpressionKind::symbol) {
      free.erase(condition.left.symbol().name);
    }
  }
  std::vector<Nodes> sizes;
  for (const Symbol& symbol : all_symbols) {
    if (free.contains(symbol.name)) sizes.push_back({inline_math(symbol.latex)});
  }
  return sizes;
}

std::vector<Nodes> condition_list(const Relationship& relationship) {
  std::vector<Nodes> list;
  for (const Condition& condition : relationship.conditions) list.push_back({inline_math(print_latex(condition))});
  return list;
}

// "It is the direct convolution of …": how the transposed convolution is computed.
Json equivalent_paragraph(const EquivalentConvolution& equivalent) {
  const bool stretches = equivalent.stretched_input.is_operation();
  const bool has_extra = equivalent.extra.kind() == ExpressionKind::symbol;
  Nodes text = words("It equals a direct convolution with the rotated kernel, with ");
  std::vector<Nodes> parts;
  if (stretches) parts.push_back({inline_math(equation("ĩ'", equivalent.stretched_input))});
  parts.push_back({inline_math(equation("k'", equivalent.kernel))});
  parts.push_back({inline_math(equation("s'", equivalent.stride))});
  if (same(equivalent.padding_before, equivalent.padding_after)) {
    parts.push_back({inline_math(equation("p'", equivalent.padding_before))});
  } else {
    parts.push_back({inline_math(equation("p₁'", equivalent.padding_before))});
    parts.push_back({inline_math(equation("p₂'", equivalent.padding_after))});
  }
  append(text, enumerate(parts));
  if (has_extra) {
    append(text, words(", and with "));
    text.push_back(inline_math(print_latex(equivalent.extra)));
    append(text, words(" zeros more at the end of each axis"));
  }
  text.push_back(str("."));
  return paragraph(std::move(text));
}

// ", where t = …", for the letters that stand for something.
Nodes where(const Relationship& relationship) {
  std::vector<Nodes> parts;
  for (const Definition& definition : definitions(relationship)) {
    parts.push_back({inline_math(equation(definition.symbol.name, definition.value))});
  }
  if (parts.empty()) return {};
  Nodes text = words(", where ");
  append(text, enumerate(parts));
  return text;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
  return text;
}

}  // namespace

std::string_view output_symbol(Family family) { return family == Family::transposed ? "o'" : "o"; }

Result<const Relationship*> relationship_named(const std::string& name) {
  std::vector<std::string> known;
  for (const Relationship& one : relationships()) {
    if (one.identifier == name) return &one;
    known.emplace_back(one.identifier);
  }
  return failure("relationship \"" + name + "\"", "is unknown", suggest(name, known));
}

Nodes conditions(const Relationship& relationship) { return enumerate(condition_list(relationship)); }

Nodes validity(const Relationship& relationship) {
  Nodes text = words("For any ");
  append(text, enumerate(free_sizes(relationship)));
  if (relationship.conditions.empty()) return text;
  append(text, words(", with "));
  append(text, enumerate(condition_list(relationship)));
  return text;
}

Nodes relationship_block(const Relationship& relationship, const std::string& id, FilterTarget target) {
  const std::string label = label_text({LabelKind::relationship, std::to_string(relationship.number)});
  const std::string title = capitalised(std::string(relationship.title));

  Nodes body;
  Nodes holds = validity(relationship);
  append(holds, where(relationship));
  holds.push_back(str(":"));
  holds.push_back(display_math(size_equation(relationship)));
  body.push_back(paragraph(std::move(holds)));
  if (relationship.equivalent) body.push_back(equivalent_paragraph(*relationship.equivalent));

  if (target != FilterTarget::latex) {
    Nodes heading = {span({.id = "", .classes = {"relationship-number"}, .values = {}}, {str(label)}), space()};
    append(heading, words(title));
    Nodes blocks = {division({.id = "", .classes = {"relationship-title"}, .values = {}}, {plain(std::move(heading))})};
    append(blocks, std::move(body));
    return {division({.id = id, .classes = {"relationship"}, .values = {}}, std::move(blocks))};
  }
  Nodes heading = {raw_inline("latex", "\\begin{relationshipbox}{" + id + "}{"), str(label), raw_inline("latex", "}{")};
  append(heading, words(title));
  heading.push_back(raw_inline("latex", "}"));
  Nodes blocks = {plain(std::move(heading))};
  append(blocks, std::move(body));
  blocks.push_back(raw_block("latex", "\\end{relationshipbox}"));
  return blocks;
}

Result<std::string> part_as_latex(const Relationship& relationship, const std::string& part) {
  if (part == "size") return size_equation(relationship);
  if (part == "dilated-kernel") return equation("k̂", dilated_kernel());
  if (part == "padded-input") return print_latex(padded_input());
  const std::vector<std::string> known = {"size",
                                          "dilated-kernel",
                                          "padded-input",
                                          "stretched-input",
                                          "equivalent-kernel",
                                          "equivalent-stride",
                                          "equivalent-padding",
                                          "extra"};
  if (std::find(known.begin(), known.end(), part) == known.end()) {
    return failure("part \"" + part + "\"", "is not a part of a relationship", suggest(part, known));
  }
  if (!relationship.equivalent) {
    return failure("part \"" + part + "\"",
                   "is missing from relationship " + std::string(relationship.identifier) + ", which is not transposed",
                   "name a transposed relationship");
  }
  const EquivalentConvolution& equivalent = *relationship.equivalent;
  if (part == "stretched-input") return equation("ĩ'", equivalent.stretched_input);
  if (part == "equivalent-kernel") return equation("k'", equivalent.kernel);
  if (part == "equivalent-stride") return equation("s'", equivalent.stride);
  if (part == "equivalent-padding" && same(equivalent.padding_before, equivalent.padding_after)) {
    return equation("p'", equivalent.padding_before);
  }
  if (part == "equivalent-padding") {
    return equation("p₁'", equivalent.padding_before) + ",\\ " + equation("p₂'", equivalent.padding_after);
  }
  // How many zeros the extra is follows from the condition that fixes a.
  for (const Condition& condition : relationship.conditions) {
    if (same(condition.left, equivalent.extra)) return print_latex(condition);
  }
  return print_latex(equivalent.extra);
}

}  // namespace convguide

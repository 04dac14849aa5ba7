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
  std::string latex(symbol_named(output_symbol(relationship)).latex);
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

std::vector<Nodes> equations(const std::vector<Definition>& letters) {
  std::vector<Nodes> list;
  for (const Definition& letter : letters) list.push_back({inline_math(equation(letter.symbol.name, letter.value))});
  return list;
}

// The words of a consequence with the letters that stand alone in them as mathematics: "place q" has one.
Nodes words_with_letters(std::string_view text) {
  Nodes nodes;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view one = text.substr(begin, end - begin);
    const bool is_letter = one.size() == 1 && one != "a" && one != "A";
    append(nodes, is_letter ? Nodes{inline_math(one)} : words(one));
    nodes.push_back(space());
    begin = end + 1;
  }
  return nodes;
}

// "One multiply-add for each weight makes", and M = gmnKN on a line of its own; several letters follow in one sentence.
Json besides_paragraph(const Consequence& besides) {
  Nodes text = words_with_letters(besides.words);
  if (besides.letters.size() == 1) {
    text.push_back(display_math(equation(besides.letters.front().symbol.name, besides.letters.front().value)));
    return paragraph(std::move(text));
  }
  append(text, enumerate(equations(besides.letters)));
  text.push_back(str("."));
  return paragraph(std::move(text));
}

// ", where t = …", for the letters that stand for something.
Nodes where(const Relationship& relationship) {
  const std::vector<Nodes> parts = equations(definitions(relationship));
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

std::string_view output_symbol(const Relationship& relationship) {
  if (!relationship.gives.empty()) return relationship.gives;
  return relationship.family == Family::transposed ? "o'" : "o";
}

Result<const Relationship*> relationship_named(const std::string& name) {
  std::vector<std::string> known;
  for (const Relationship& one : relationships()) {
    if (one.identifier == name) return &one;
    known.emplace_back(one.identifier);
  }
  return failure("relationship \"" + name + "\"", "is unknown",
                 suggest(name, known, "convguide relationships lists them"));
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

std::string relationship_title(const Relationship& relationship) {
  return capitalised(std::string(relationship.title));
}

Nodes relationship_body(const Relationship& relationship) {
  Nodes body;
  Nodes holds = validity(relationship);
  append(holds, where(relationship));
  holds.push_back(str(":"));
  holds.push_back(display_math(size_equation(relationship)));
  body.push_back(paragraph(std::move(holds)));
  if (!relationship.besides.letters.empty()) body.push_back(besides_paragraph(relationship.besides));
  if (relationship.equivalent) body.push_back(equivalent_paragraph(*relationship.equivalent));
  return body;
}

Nodes relationship_block(const Relationship& relationship, const std::string& id, FilterTarget target) {
  const std::string label =
      label_text({.kind = LabelKind::relationship, .number = std::to_string(relationship.number)});
  const std::string title = relationship_title(relationship);
  Nodes body = relationship_body(relationship);
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
  if (part == "same-padding") return equation("t", same_padding(relationship.family));
  const std::vector<Definition>& besides = relationship.besides.letters;
  if (part == "besides" && !besides.empty()) {
    std::string latex;
    for (const Definition& letter : besides) {
      latex += (latex.empty() ? "" : ",\\ ") + equation(letter.symbol.name, letter.value);
    }
    return latex;
  }
  const std::vector<std::string> known = {"size",
                                          "besides",
                                          "dilated-kernel",
                                          "padded-input",
                                          "same-padding",
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
                   "is missing from relationship " + std::string(relationship.identifier) +
                       (part == "besides" ? "" : ", which is not transposed"),
                   part == "besides" ? "name one that has such a part" : "name a transposed relationship");
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

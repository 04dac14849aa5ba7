#include "document/table_block.h"

#include "arithmetic/print_latex.h"
#include "arithmetic/relationship_table.h"
#include "arithmetic/symbol.h"
#include "document/collapse_table.h"
#include "document/numbered_table.h"
#include "document/relationship_block.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

TableContent notation() {
  TableContent content = {.columns = {{Alignment::left, 0.12}, {Alignment::left, 0.88}},
                          .header = {words("Symbol"), words("Meaning")},
                          .rows = {}};
  for (const Symbol& symbol : all_symbols) content.rows.push_back({{inline_math(symbol.latex)}, words(symbol.meaning)});
  return content;
}

// The size, and the letters that follow besides, each a formula of its own, so that a line may end between them.
Nodes formula_cell(const Relationship& relationship) {
  Nodes cell = {inline_math(part_as_latex(relationship, "size").value_or(""))};
  for (const Definition& letter : relationship.besides.letters) {
    append(cell, words(", "));
    cell.push_back(inline_math(std::string(letter.symbol.latex) + " = " + print_latex(letter.value)));
  }
  return cell;
}

// The padding of the equivalent direct convolution; what all rows share is told once, beside the table.
Nodes equivalent_cell(const Relationship& relationship) {
  if (!relationship.equivalent) return {};
  const EquivalentConvolution& equivalent = *relationship.equivalent;
  Nodes cell;
  // Two paddings are two formulas, so that a line may end between them.
  const auto padding = [](const std::string& letter, const Expression& size) {
    return inline_math(std::string(symbol_named(letter).latex) + " = " + print_latex(size));
  };
  if (same(equivalent.padding_before, equivalent.padding_after)) {
    cell.push_back(padding("p'", equivalent.padding_before));
  } else {
    cell.push_back(padding("p₁'", equivalent.padding_before));
    append(cell, words(", "));
    cell.push_back(padding("p₂'", equivalent.padding_after));
  }
  if (equivalent.extra.kind() == ExpressionKind::symbol) {
    append(cell, words(", "));
    cell.push_back(inline_math(print_latex(equivalent.extra)));
    append(cell, words(" zeros at the end"));
  }
  return cell;
}

TableContent all_relationships(const FilterContext& context) {
  TableContent content = {
      .columns = {{Alignment::right, 0.035},
                  {Alignment::left, 0.255},
                  {Alignment::left, 0.205},
                  {Alignment::left, 0.345},
                  {Alignment::left, 0.16}},
      .header = {words("No."), words("Name"), words("Holds for"), words("Formula"), words("Drawn as")},
      .rows = {}};
  Family family = relationships().front().family;
  for (const Relationship& one : relationships()) {
    Nodes number = {str(std::to_string(one.number))};
    // A document of one's own need not show every relationship.
    const std::string id = "rel:" + std::string(one.identifier);
    if (context.labels.contains(id)) number = {link(std::move(number), "#" + id)};
    // Fractions are taller than letters: a strut makes all rows as tall.
    // A little space parts the families.
    if (context.target == FilterTarget::latex) {
      number.push_back(raw_inline("latex", "\\rowstrut{}"));
      if (one.family != family) number.insert(number.begin(), raw_inline("latex", "\\newfamily"));
    }
    family = one.family;
    Nodes holds = conditions(one);
    if (holds.empty()) holds = words("any sizes");
    if (context.target == FilterTarget::latex) holds.insert(holds.begin(), raw_inline("latex", "\\smallfractions{}"));
    content.rows.push_back({number, words(one.title), holds, formula_cell(one), equivalent_cell(one)});
    // On a screen no formula breaks, so that a long one has the room of the empty cell, too.
    if (context.target == FilterTarget::html && !one.equivalent) content.rows.back().pop_back();
  }
  return content;
}

}  // namespace

Result<Nodes> table_block(const Directive& directive, const FilterContext& context) {
  const auto of = check_attributes(directive, {"show", "of", "figure"}).and_then([](const Directive& checked) {
    return required(checked, "of");
  });
  if (!of) return tl::unexpected(of.error());
  const auto numbered = [&](const TableContent& content) {
    return numbered_table(directive, content, directive.text, *of, context);
  };
  if (*of == "notation") return numbered(notation());
  if (*of == "relationships") return numbered(all_relationships(context));
  if (*of == "collapse") {
    return required(directive, "figure")
        .and_then([&](const std::string& name) { return find_entry(context.catalogue, name); })
        .and_then(figure_case)
        .and_then(collapse_table)
        .map(numbered);
  }
  return failure(describe(directive), "asks for an unknown table",
                 suggest(*of, {"notation", "relationships", "collapse"}));
}

}  // namespace convguide

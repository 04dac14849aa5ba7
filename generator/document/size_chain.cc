#include "document/size_chain.h"

#include "arithmetic/derive.h"
#include "arithmetic/relationship_table.h"
#include "arithmetic/size_derivation.h"
#include "document/relationship_block.h"

namespace convguide {
namespace {

// The first `symbolic` forms, then the one with numbers, then the others, on a line each.
Chain chain_of(const Symbol& subject, const std::vector<Expression>& forms, std::size_t symbolic) {
  Chain chain = {formula(subject), {}};
  for (std::size_t at = 0; at < forms.size(); ++at) {
    if (at == 0 || at == symbolic || at == symbolic + 1) chain.lines.emplace_back();
    chain.lines.back().push_back(formula(forms[at]));
  }
  return chain;
}

}  // namespace

std::vector<Passage> size_chains(const Relationship& relationship, const Bindings& bindings) {
  std::vector<Passage> passages;
  for (const Definition& definition : definitions(relationship)) {
    const auto forms = derive(definition.value, bindings);
    if (!forms) return {};
    passages.emplace_back(chain_of(definition.symbol, *forms, 1));
  }
  const auto forms = size_derivation(relationship, bindings);
  if (!forms) return {};
  passages.emplace_back(chain_of(output_letter(relationship), *forms, relationship.size.size()));
  return passages;
}

const Symbol& output_letter(const Relationship& relationship) { return symbol_named(output_symbol(relationship)); }

std::string relationship_words(const Relationship& relationship) {
  return "relationship " + std::to_string(relationship.number) + " (" + std::string(relationship.title) + ")";
}

}  // namespace convguide

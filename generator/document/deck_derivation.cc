#include "document/deck_derivation.h"

#include <set>

#include "arithmetic/free_symbols.h"
#include "arithmetic/print_latex.h"
#include "document/derivation.h"
#include "document/derivation_request.h"
#include "document/enumeration.h"

namespace convguide {
namespace {

// The sizes that the first forms speak of, in the order of the notation table.
Nodes sizes_of(const std::vector<Working>& worked_out, const Bindings& bindings) {
  std::set<std::string_view> spoken_of;
  for (const Working& one : worked_out) spoken_of.merge(free_symbols(one.forms.front()));
  std::vector<Nodes> sizes;
  for (const Symbol& symbol : all_symbols) {
    const auto size = bindings.find(symbol);
    if (!spoken_of.contains(symbol.name) || !size) continue;
    sizes.push_back({inline_math(std::string(symbol.latex) + " = " + std::to_string(*size))});
  }
  return enumerate(sizes);
}

// All forms of a working on one line.
DerivationLine line_of_all(const Working& working) {
  DerivationLine line = {.subject_latex = std::string(working.subject.latex),
                         .form_latex = print_latex(working.forms.front())};
  for (std::size_t index = 1; index < working.forms.size(); ++index) {
    line.form_latex += " = " + print_latex(working.forms[index]);
  }
  return line;
}

}  // namespace

Result<DeckDerivation> derive_for_deck(const Slide& slide, const FilterContext& context) {
  const auto request = read_derivation_request(*slide.directive, context.catalogue);
  if (!request) return tl::unexpected(request.error());
  const auto worked_out = workings(*request->relationship, request->bindings, request->part);
  if (!worked_out) return tl::unexpected(worked_out.error());
  const Bindings all = request->bindings.with(request->relationship->letters);
  DeckDerivation derivation = {.sizes = sizes_of(*worked_out, all), .lines = {}};
  if (worked_out->size() > 1) {
    for (const Working& one : *worked_out) derivation.lines.push_back(line_of_all(one));
    return derivation;
  }
  const Working& only = worked_out->front();
  for (const Expression& form : only.forms) {
    derivation.lines.push_back({.subject_latex = std::string(only.subject.latex),
                                .form_latex = print_latex(form),
                                .is_continued = !derivation.lines.empty()});
  }
  return derivation;
}

}  // namespace convguide

#include "document/derivation.h"

#include "arithmetic/derive.h"
#include "arithmetic/print_latex.h"
#include "document/relationship_block.h"

namespace convguide {

Result<std::string> derivation_as_latex(const Relationship& relationship, const Bindings& bindings) {
  const auto forms = derive(relationship.size.front(), bindings);
  if (!forms) return tl::unexpected(forms.error());
  const std::string subject(symbol_named(output_symbol(relationship.family)).latex);
  // Formula, numbers and value fit beside each other; with steps in between they do not fit on a phone.
  constexpr std::size_t most_on_one_line = 3;
  const bool on_one_line = forms->size() <= most_on_one_line;
  std::string latex = subject + (on_one_line ? "" : " &");
  for (std::size_t index = 0; index < forms->size(); ++index) {
    const bool new_line = !on_one_line && (index == 1 || index == 2);
    latex += (new_line ? " \\\\ &" : "") + std::string(" = ") + print_latex((*forms)[index]);
  }
  return on_one_line ? latex : "\\begin{aligned} " + latex + " \\end{aligned}";
}

}  // namespace convguide

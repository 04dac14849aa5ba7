#include "document/derivation.h"

#include "arithmetic/derive.h"
#include "arithmetic/print_latex.h"
#include "document/relationship_block.h"

namespace convguide {
namespace {

// Formula, numbers and value on one line.
std::string on_one_line(const std::string& subject, const std::vector<Expression>& forms) {
  std::string latex = subject;
  for (const Expression& form : forms) latex += " = " + print_latex(form);
  return latex;
}

// The formula, the numbers, and the other steps on a line each; the value follows the numbers where no step is between.
std::string on_several_lines(const std::string& subject, const std::vector<Expression>& forms) {
  const bool has_steps = forms.size() > 3;
  std::string latex = "\\begin{aligned} " + subject + " &";
  for (std::size_t index = 0; index < forms.size(); ++index) {
    const bool new_line = index == 1 || (index == 2 && has_steps);
    latex += (new_line ? " \\\\ & = " : " = ") + print_latex(forms[index]);
  }
  return latex + " \\end{aligned}";
}

}  // namespace

Result<std::string> derivation_as_latex(const Relationship& relationship, const Bindings& bindings,
                                        FilterTarget target) {
  // More characters of TeX than these stand for more than fits on paper, or on a phone.
  const std::size_t most_characters = target == FilterTarget::latex ? 90 : 40;
  const std::string subject(symbol_named(output_symbol(relationship.family)).latex);
  return derive(relationship.size.front(), bindings).map([&](const std::vector<Expression>& forms) {
    const std::string short_form = on_one_line(subject, forms);
    return short_form.size() <= most_characters ? short_form : on_several_lines(subject, forms);
  });
}

}  // namespace convguide

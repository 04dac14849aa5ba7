#include "document/derivation.h"

#include <algorithm>

#include "arithmetic/derive.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"
#include "document/relationship_block.h"

namespace convguide {
namespace {

// Formula, numbers and value on one line.
std::string on_one_line(const std::string& subject, const std::vector<Expression>& forms) {
  std::string latex = subject;
  for (const Expression& form : forms) latex += " = " + print_latex(form);
  return latex;
}

// How many characters a formula takes as text: about as many as it is wide.
std::size_t plain_width(const Expression& form) {
  const std::string text = print_plain(form);
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    const bool continues_a_character = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    return !continues_a_character;
  }));
}

// The formula and the numbers on a line each, and the other steps on as few lines as hold them; the value follows the
// numbers where no step is between.
std::string on_several_lines(const std::string& subject, const std::vector<Expression>& forms, FilterTarget target) {
  const std::size_t widest_line = target == FilterTarget::latex ? 64 : 34;
  const bool has_steps = forms.size() > 3;
  std::string latex = "\\begin{aligned} " + subject + " &";
  std::size_t width = 0;
  for (std::size_t index = 0; index < forms.size(); ++index) {
    const std::size_t own_width = plain_width(forms[index]) + 3;
    const bool is_full = index > 2 && width + own_width > widest_line;
    const bool new_line = index == 1 || (index == 2 && has_steps) || is_full;
    width = new_line ? own_width : width + own_width;
    latex += (new_line ? " \\\\ & = " : " = ") + print_latex(forms[index]);
  }
  return latex + " \\end{aligned}";
}

Result<std::string> worked_out(const std::string& subject, const Expression& formula, const Bindings& bindings,
                               FilterTarget target) {
  // More characters of TeX than these stand for more than fits on paper, or on a phone.
  const std::size_t most_characters = target == FilterTarget::latex ? 90 : 40;
  return derive(formula, bindings).map([&](const std::vector<Expression>& forms) {
    const std::string short_form = on_one_line(subject, forms);
    return short_form.size() <= most_characters ? short_form : on_several_lines(subject, forms, target);
  });
}

}  // namespace

Result<std::string> derivation_as_latex(const Relationship& relationship, const Bindings& bindings,
                                        FilterTarget target) {
  const std::string subject(symbol_named(output_symbol(relationship)).latex);
  return worked_out(subject, relationship.size.front(), bindings.with(relationship.letters), target);
}

Result<std::string> same_padding_as_latex(const Relationship& relationship, const Bindings& bindings,
                                          FilterTarget target) {
  return worked_out("t", same_padding(relationship.family), bindings, target);
}

Result<std::string> besides_as_latex(const Relationship& relationship, const Bindings& bindings, FilterTarget target) {
  const std::vector<Definition>& letters = relationship.besides.letters;
  const Bindings all = bindings.with(relationship.letters);
  if (letters.empty()) {
    return failure("relationship " + std::string(relationship.identifier), "has nothing besides its formula",
                   "leave part out");
  }
  if (letters.size() == 1) {
    return worked_out(std::string(letters.front().symbol.latex), letters.front().value, all, target);
  }
  std::string lines;
  for (const Definition& letter : letters) {
    const auto forms = derive(letter.value, all);
    if (!forms) return tl::unexpected(forms.error());
    lines += (lines.empty() ? "" : " \\\\ ") + on_one_line(std::string(letter.symbol.latex) + " &", *forms);
  }
  return "\\begin{aligned} " + lines + " \\end{aligned}";
}

}  // namespace convguide

#include "document/derivation.h"

#include <algorithm>

#include "arithmetic/derive.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"
#include "document/relationship_block.h"
#include "parameters/nearest_name.h"

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

Result<std::vector<Working>> one_working(const Symbol& subject, const Expression& formula, const Bindings& bindings) {
  return derive(formula, bindings).map([&](std::vector<Expression> forms) {
    return std::vector<Working>{{.subject = subject, .forms = std::move(forms)}};
  });
}

Result<std::vector<Working>> workings_besides(const Relationship& relationship, const Bindings& bindings) {
  if (relationship.besides.letters.empty()) {
    return failure("relationship " + std::string(relationship.identifier), "has nothing besides its formula",
                   "leave part out");
  }
  std::vector<Working> all;
  for (const Definition& letter : relationship.besides.letters) {
    auto forms = derive(letter.value, bindings);
    if (!forms) return tl::unexpected(forms.error());
    all.push_back({.subject = letter.symbol, .forms = std::move(*forms)});
  }
  return all;
}

}  // namespace

Result<std::vector<Working>> workings(const Relationship& relationship, const Bindings& bindings,
                                      const std::string& part) {
  const Bindings all = bindings.with(relationship.letters);
  if (part.empty()) return one_working(symbol_named(output_symbol(relationship)), relationship.size.front(), all);
  if (part == "besides") return workings_besides(relationship, all);
  if (part == "same-padding") return one_working(letter("t"), same_padding(relationship.family), bindings);
  return failure("part \"" + part + "\"", "is nothing that is derived", suggest(part, {"besides", "same-padding"}));
}

std::string workings_as_latex(const std::vector<Working>& worked_out, FilterTarget target) {
  // More characters of TeX than these stand for more than fits on paper, or on a phone.
  const std::size_t most_characters = target == FilterTarget::latex ? 90 : 40;
  if (worked_out.size() == 1) {
    const std::string subject(worked_out.front().subject.latex);
    const std::string short_form = on_one_line(subject, worked_out.front().forms);
    return short_form.size() <= most_characters ? short_form
                                                : on_several_lines(subject, worked_out.front().forms, target);
  }
  std::string lines;
  for (const Working& one : worked_out) {
    lines += (lines.empty() ? "" : " \\\\ ") + on_one_line(std::string(one.subject.latex) + " &", one.forms);
  }
  return "\\begin{aligned} " + lines + " \\end{aligned}";
}

}  // namespace convguide

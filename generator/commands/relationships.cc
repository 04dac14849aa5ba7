#include "commands/relationships.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "arithmetic/derive.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"
#include "arithmetic/relationship_table.h"
#include "commands/text_table.h"
#include "document/relationship_block.h"

namespace convguide {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t line_width = 90;

// What stands in place of conditions where there are none.
constexpr const char* any = "any";

Usage usage() {
  Usage usage = {.synopsis = "convguide relationships [NUMBER|NAME]",
                 .description = "Lists the relationships of the guide, or shows one of them in full.",
                 .example = "convguide relationships 6",
                 .options = po::options_description(),
                 .positional = {"relationship"}};
  usage.options.add_options()("json", "print JSON: a list, or one object");
  return usage;
}

Result<const Relationship*> find_relationship(const std::string& name) {
  int number = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (problem == std::errc::invalid_argument || end != name.data() + name.size()) return relationship_named(name);
  for (const Relationship& relationship : relationships()) {
    if (problem == std::errc() && relationship.number == number) return &relationship;
  }
  return failure("relationship " + name, "is unknown",
                 fmt::format("use a number from 1 to {}", relationships().size()));
}

std::string size_text(const Relationship& relationship) {
  std::string text(output_symbol(relationship));
  for (const Expression& form : relationship.size) text += " = " + print_plain(form);
  return text;
}

// All that must hold, what the 2016 guide takes for granted included.
std::string conditions_text(const Relationship& relationship) {
  std::string text;
  for (const auto* list : {&relationship.conditions, &relationship.assumptions}) {
    for (const Condition& condition : *list) text += (text.empty() ? "" : ", ") + print_plain(condition);
  }
  return text.empty() ? any : text;
}

// Two lines for each: a table would be wider than any terminal.
std::string list_text() {
  std::string text;
  for (const Relationship& relationship : relationships()) {
    const std::string conditions = conditions_text(relationship);
    text += fmt::format("{:2}  {}\n    {}{}\n", relationship.number, relationship.title, size_text(relationship),
                        conditions == any ? "" : "   for " + conditions);
  }
  return text;
}

std::string_view formula_name(Family family) {
  switch (family) {
    case Family::weighted: return "weights";
    case Family::quantity: return "formula";
    case Family::convolution:
    case Family::pooling:
    case Family::ceil_pooling:
    case Family::direct:
    case Family::transposed:
    case Family::whole_convolution: return "size";
  }
  return "size";
}

// What shows the relationship on its example: a command line, or for a quantity the numbers themselves.
std::string example_text(const Relationship& relationship) {
  const std::string layer = print_layer(relationship.example);
  if (relationship.family != Family::quantity) return fmt::format("\nexample: convguide explain {}\n", layer);
  std::string given;
  for (const std::string_view letter : relationship.letters.names()) {
    given += fmt::format("{}{} = {}", given.empty() ? "" : ", ", letter, print_plain(relationship.letters.at(letter)));
  }
  std::string formula(output_symbol(relationship));
  const auto forms = example_bindings(relationship).and_then([&](const Bindings& bindings) {
    return derive(relationship.size.front(), bindings);
  });
  for (const Expression& form : forms.value_or(relationship.size)) formula += " = " + print_plain(form);
  return fmt::format("\nexample: {} with {}\n  {}\n", layer, given, formula);
}

std::string in_full(const Relationship& relationship) {
  std::string text =
      fmt::format("Relationship {}: {}\n\n  name       {}\n  holds for  {}\n  {:<9}  {}\n", relationship.number,
                  relationship.title, relationship.identifier, conditions_text(relationship),
                  formula_name(relationship.family), size_text(relationship));
  std::string_view beginning = "where";
  for (const Definition& definition : definitions(relationship)) {
    text += fmt::format("  {:<9}  {} = {}\n", beginning, definition.symbol.name, print_plain(definition.value));
    beginning = "";
  }
  for (const Definition& letter : relationship.besides.letters) {
    text += fmt::format("  {:<9}  {} = {}\n", &letter == &relationship.besides.letters.front() ? "besides" : "",
                        letter.symbol.name, print_plain(letter.value));
  }
  if (!relationship.text.empty()) text += '\n' + wrapped(std::string(relationship.text), line_width);
  if (const auto& equivalent = relationship.equivalent) {
    text += fmt::format(
        "\nComputed as a direct convolution with the kernel rotated by 180 degrees and\n"
        "  ĩ' = {}\n  k' = {}\n  s' = {}\n",
        print_plain(equivalent->stretched_input), print_plain(equivalent->kernel), print_plain(equivalent->stride));
    if (same(equivalent->padding_before, equivalent->padding_after)) {
      text += fmt::format("  p' = {}\n", print_plain(equivalent->padding_before));
    } else {
      text += fmt::format("  p₁' = {}\n  p₂' = {}\n", print_plain(equivalent->padding_before),
                          print_plain(equivalent->padding_after));
    }
    if (!same(equivalent->extra, 0)) {
      text += fmt::format("  {} zeros more at the end of each axis\n", print_plain(equivalent->extra));
    }
  }
  return text + example_text(relationship);
}

// An expression, or a condition, in both notations.
template <class Printable>
OrderedJson both_notations(const Printable& printable) {
  return {{"plain", print_plain(printable)}, {"latex", print_latex(printable)}};
}

OrderedJson conditions_as_json(const std::vector<Condition>& conditions) {
  OrderedJson list = OrderedJson::array();
  for (const Condition& condition : conditions) list.push_back(both_notations(condition));
  return list;
}

OrderedJson letters_as_json(const std::vector<Definition>& letters) {
  OrderedJson list = OrderedJson::array();
  for (const Definition& letter : letters) {
    OrderedJson entry = both_notations(letter.value);
    entry["symbol"] = letter.symbol.name;
    list.push_back(std::move(entry));
  }
  return list;
}

OrderedJson as_json(const Relationship& relationship) {
  OrderedJson sizes = OrderedJson::array();
  for (const Expression& form : relationship.size) sizes.push_back(both_notations(form));
  OrderedJson object = {{"number", relationship.number},
                        {"name", relationship.identifier},
                        {"title", relationship.title},
                        {"assumptions", conditions_as_json(relationship.assumptions)},
                        {"conditions", conditions_as_json(relationship.conditions)},
                        {"gives", output_symbol(relationship)},
                        {"size", std::move(sizes)},
                        {"definitions", letters_as_json(definitions(relationship))},
                        {"besides", letters_as_json(relationship.besides.letters)},
                        {"text", relationship.text},
                        {"example", print_layer(relationship.example)}};
  if (const auto& equivalent = relationship.equivalent) {
    object["equivalent"] = {{"stretched_input", both_notations(equivalent->stretched_input)},
                            {"kernel", both_notations(equivalent->kernel)},
                            {"stride", both_notations(equivalent->stride)},
                            {"padding_before", both_notations(equivalent->padding_before)},
                            {"padding_after", both_notations(equivalent->padding_after)},
                            {"extra", both_notations(equivalent->extra)}};
  }
  return object;
}

std::string all_as_json() {
  OrderedJson list = OrderedJson::array();
  for (const Relationship& relationship : relationships()) list.push_back(as_json(relationship));
  return list.dump(2) + "\n";
}

}  // namespace

Outcome relationships_command(const Arguments& arguments) {
  const auto options = parse_command_line(usage(), arguments);
  if (!options) return tl::unexpected(options.error());
  if (asks_for_help(*options)) return help_text(usage());
  const bool json = options->contains("json");
  const auto name = option_text(*options, "relationship");
  if (!name) return json ? all_as_json() : list_text();
  const auto relationship = find_relationship(*name);
  if (!relationship) return bad_input(relationship.error());
  return json ? as_json(**relationship).dump(2) + "\n" : in_full(**relationship);
}

}  // namespace convguide

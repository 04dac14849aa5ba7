#include "document/exercise.h"

#include <algorithm>

#include "arithmetic/print_latex.h"
#include "arithmetic/print_plain.h"
#include "parameters/comma_list.h"
#include "parameters/nearest_name.h"
#include "scene/number_text.h"

namespace convguide {

std::string_view word(Topic topic) {
  switch (topic) {
    case Topic::sizes: return "sizes";
    case Topic::values: return "values";
    case Topic::relationship: return "relationship";
    case Topic::padding: return "padding";
    case Topic::cells: return "cells";
    case Topic::illegal: return "illegal";
  }
  return {};
}

Result<std::vector<Topic>> parse_topics(std::string_view list) {
  std::vector<Topic> chosen;
  for (const std::string_view name : parts_of(list)) {
    const auto topic = std::find_if(all_topics.begin(), all_topics.end(), [&](Topic one) { return word(one) == name; });
    if (topic == all_topics.end()) {
      std::vector<std::string> known;
      for (const Topic one : all_topics) known.emplace_back(word(one));
      return failure("topic \"" + std::string(name) + "\"", "is unknown", suggest(name, known));
    }
    chosen.push_back(*topic);
  }
  std::sort(chosen.begin(), chosen.end());
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  return chosen;
}

Formula formula(const Expression& expression) { return {print_plain(expression), print_latex(expression)}; }

Formula formula(const Condition& condition) { return {print_plain(condition), print_latex(condition)}; }

Formula formula(const Symbol& symbol) { return {std::string(symbol.name), std::string(symbol.latex)}; }

std::string answer_text(const NumberAnswer& answer) { return number_text(answer.value, decimals_for({answer.value})); }

std::string option_label(std::size_t option) { return {'(', static_cast<char>('a' + option), ')'}; }

}  // namespace convguide

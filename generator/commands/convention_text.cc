#include "commands/convention_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "arithmetic/layer_syntax.h"
#include "commands/text_table.h"
#include "scene/number_text.h"
#include "scene/word_list.h"
#include "tensors/convention_difference.h"

namespace convguide {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::uint64_t usual_seed = 1;

// What a place along an axis is called.
std::string place_noun(std::size_t axis, std::size_t axes) {
  if (axes > 1 && axis + 1 == axes) return "column";
  return axes > 1 && axis + 2 == axes ? "row" : axes > 1 ? "slice" : "cell";
}

// "map 1, row 2, column 3", each place from 1; the map of a layer with one is left out.
std::string cell_words(const Index& cell, const Layer& layer) {
  std::vector<std::string> places;
  if (layer.output_channels > 1) places.push_back(fmt::format("map {}", cell.front() + 1));
  for (std::size_t axis = 0; axis < layer.axes.size(); ++axis) {
    places.push_back(fmt::format("{} {}", place_noun(axis, layer.axes.size()), cell[axis + 1] + 1));
  }
  return fmt::format("{}", fmt::join(places, ", "));
}

// "33 here, from rows 1 to 4 and columns 1 to 4".
std::string reading_words(const std::optional<CellReading>& read, const std::string& where, int decimals) {
  if (!read) return "none " + where;
  const std::string value = number_text(read->value, decimals) + " " + where;
  const std::size_t axes = read->first_read.size();
  if (axes == 0) return value + ", from no input cell";
  std::vector<std::string> ranges;
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const std::string noun = place_noun(axis, axes);
    const Size first = read->first_read[axis] + 1;
    const Size last = read->last_read[axis] + 1;
    ranges.push_back(first == last ? fmt::format("{} {}", noun, first)
                                   : fmt::format("{}s {} to {}", noun, first, last));
  }
  return fmt::format("{}, from {}", value, word_list(ranges));
}

std::string difference_words(const std::optional<FirstDifference>& difference, const Layer& layer) {
  if (!difference) return "All cells have the same values.";
  std::vector<double> values;
  for (const auto& read : {difference->here, difference->there}) {
    if (read) values.push_back(read->value);
  }
  constexpr int enough = 3;
  const int few = decimals_for(values);
  const bool exact =
      std::all_of(values.begin(), values.end(), [&](double value) { return is_printed_exactly(value, few); });
  const int decimals = exact ? few : enough;
  return fmt::format("First difference, in {} of the output:\n{}\n{}", cell_words(difference->cell, layer),
                     reading_words(difference->here, "here", decimals),
                     reading_words(difference->there, "there", decimals));
}

OrderedJson reading_as_json(const std::optional<CellReading>& read) {
  if (!read) return nullptr;
  return {{"value", read->value}, {"first_read", read->first_read}, {"last_read", read->last_read}};
}

// The conventions that say something here: kernels are turned only where somebody gave one.
std::vector<Convention> conventions_of(const Case& of) {
  std::vector<Convention> conventions = other_conventions(of.layer);
  if (!of.kernel_values) std::erase_if(conventions, [](const Convention& one) { return one.turns_kernel; });
  return conventions;
}

}  // namespace

std::string conventions_text(const Case& of) {
  const auto conventions = conventions_of(of);
  if (conventions.empty()) return "";
  const auto compared = comparable_case(of, usual_seed);
  std::string text = "Where conventions differ";
  if (compared && !of.output_values) text += fmt::format(" (with the values of --seed {})", usual_seed);
  text += '\n';
  for (const Convention& convention : conventions) {
    text += indented(convention.words, 2);
    if (convention.layer != of.layer) text += indented_options(print_layer(convention.layer), 4);
    if (!compared) continue;
    const auto difference = first_difference(*compared, convention);
    if (difference) text += indented(difference_words(*difference, compared->layer), 4);
  }
  return text;
}

OrderedJson conventions_as_json(const Case& of) {
  OrderedJson list = OrderedJson::array();
  const auto compared = comparable_case(of, usual_seed);
  for (const Convention& convention : conventions_of(of)) {
    OrderedJson output = OrderedJson::array();
    for (const SlidingAxis& axis : sliding_axes(convention.layer).value_or(std::vector<SlidingAxis>())) {
      output.push_back(axis.output);
    }
    OrderedJson first;
    if (compared) {
      const auto difference = first_difference(*compared, convention);
      if (difference && *difference) {
        first = {{"cell", (*difference)->cell},
                 {"here", reading_as_json((*difference)->here)},
                 {"there", reading_as_json((*difference)->there)}};
      }
    }
    list.push_back({{"convention", convention.words},
                    {"layer", print_layer(convention.layer)},
                    {"turns_kernel", convention.turns_kernel},
                    {"output", std::move(output)},
                    {"first_difference", std::move(first)}});
  }
  return list;
}

}  // namespace convguide

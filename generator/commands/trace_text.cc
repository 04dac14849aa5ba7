#include "commands/trace_text.h"

#include <fmt/format.h>

#include "arithmetic/published.h"
#include "commands/text_table.h"
#include "document/trace_words.h"

namespace convguide {
namespace {

constexpr std::size_t line_width = 100;

std::string layer_table(const Network& network, const Trace& found) {
  std::vector<std::vector<std::string>> rows = {
      {"layer", "operation", "output", "parameters", "multiply-adds", "field", "jump"}};
  const std::vector<ReceptiveField> input_field(found.input.sizes.size());
  rows.push_back({std::string(network_input), "", map_words(found.input), "", "", field_words(input_field),
                  jump_words(found.input, input_field)});
  for (std::size_t index = 0; index < network.layers.size(); ++index) {
    const NetworkLayer& layer = network.layers[index];
    const TracedLayer& traced = found.layers[index];
    rows.push_back({layer.name, layer.operation_word, map_words(traced.output), count_words(traced.parameters),
                    count_words(traced.multiply_adds), field_words(traced.field),
                    jump_words(traced.output, traced.field)});
  }
  rows.push_back({"total", "", "", count_words(found.parameters), count_words(found.multiply_adds), "", ""});
  return text_table(rows,
                    {Align::left, Align::left, Align::left, Align::right, Align::right, Align::right, Align::right});
}

// "55 × 55 × 96"; a shape as print_shape has it.
std::string spaced(const std::string& shape) {
  std::string text;
  for (const char letter : shape) text += letter == 'x' ? " × " : std::string(1, letter);
  return text;
}

std::string comparison_text(const std::vector<Comparison>& comparisons) {
  if (comparisons.empty()) return "";
  std::string differences;
  for (const Comparison& one : comparisons) {
    if (one.agrees) continue;
    differences +=
        fmt::format("{}: {} published, {} traced\n", one.layer.empty() ? one.quantity : one.layer + ", " + one.quantity,
                    spaced(one.published), spaced(one.traced));
  }
  const std::string count =
      fmt::format("{} published number{}", comparisons.size(), comparisons.size() == 1 ? "" : "s");
  if (!differences.empty()) return fmt::format("\nOf {}, these differ:\n{}", count, differences);
  return fmt::format("\n{} compared: {}\n", count, comparisons.size() == 1 ? "it agrees" : "all agree");
}

}  // namespace

std::string list_as_text(const std::vector<ListedNetwork>& list) {
  std::vector<std::vector<std::string>> rows;
  for (const ListedNetwork& one : list) rows.push_back({one.name, one.title});
  return text_table(rows, {Align::left, Align::left});
}

std::string trace_as_text(const Network& network, const Trace& found) {
  std::string text = wrapped(network.title, line_width) + "\n" + layer_table(network, found) +
                     comparison_text(compare_published(network, found)) + "\n" +
                     wrapped("Source: " + network.source, line_width);
  if (!network.note.empty()) text += "\n" + wrapped(network.note, line_width);
  return text;
}

}  // namespace convguide

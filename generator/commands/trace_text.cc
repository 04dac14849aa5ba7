#include "commands/trace_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "arithmetic/published.h"
#include "commands/text_table.h"

namespace convguide {
namespace {

constexpr std::size_t line_width = 100;

// Stands where there is nothing to count.
constexpr const char* nothing = "–";

// "61,706"; nothing for zero.
std::string counted(Size number) {
  if (number == 0) return nothing;
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
    text.insert(static_cast<std::size_t>(at), ",");
  }
  return text;
}

// "55 × 55 × 96"; a shape as print_shape has it.
std::string spaced(const std::string& shape) {
  std::string text;
  for (const char letter : shape) text += letter == 'x' ? " × " : std::string(1, letter);
  return text;
}

// One text for all axes where they agree, otherwise all of them.
template <class Print>
std::string for_axes(const std::vector<ReceptiveField>& fields, const Print& print) {
  std::vector<std::string> texts;
  for (const ReceptiveField& field : fields) texts.push_back(print(field));
  if (texts.empty()) return nothing;
  const bool equal = std::equal(texts.begin() + 1, texts.end(), texts.begin());
  return equal ? texts.front() : fmt::format("{}", fmt::join(texts, " × "));
}

std::string field_text(const std::vector<ReceptiveField>& fields) {
  const bool at_most = std::any_of(fields.begin(), fields.end(), [](const auto& field) { return field.at_most; });
  return (at_most ? "≤ " : "") + for_axes(fields, [](const ReceptiveField& field) { return counted(cells_in(field)); });
}

// A vector has no neighbours.
std::string jump_text(const MapShape& shape, const std::vector<ReceptiveField>& fields) {
  if (shape.sizes.empty()) return nothing;
  return for_axes(fields, [](const ReceptiveField& field) {
    return field.parts == 1 ? std::to_string(field.jump) : fmt::format("{}/{}", field.jump, field.parts);
  });
}

std::string layer_table(const Network& network, const Trace& found) {
  std::vector<std::vector<std::string>> rows = {
      {"layer", "operation", "output", "parameters", "multiply-adds", "field", "jump"}};
  const std::vector<ReceptiveField> input_field(found.input.sizes.size());
  rows.push_back({std::string(network_input), "", spaced(print_shape(found.input)), "", "", field_text(input_field),
                  jump_text(found.input, input_field)});
  for (std::size_t index = 0; index < network.layers.size(); ++index) {
    const NetworkLayer& layer = network.layers[index];
    const TracedLayer& traced = found.layers[index];
    rows.push_back({layer.name, layer.operation_word, spaced(print_shape(traced.output)), counted(traced.parameters),
                    counted(traced.multiply_adds), field_text(traced.field), jump_text(traced.output, traced.field)});
  }
  rows.push_back({"total", "", "", counted(found.parameters), counted(found.multiply_adds), "", ""});
  return text_table(rows,
                    {Align::left, Align::left, Align::left, Align::right, Align::right, Align::right, Align::right});
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

#include "document/network_item.h"

#include <algorithm>
#include <functional>

#include "document/layer_summary.h"
#include "document/number_nodes.h"
#include "document/shape_text.h"
#include "document/trace_words.h"
#include "document/traced_network.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

std::string start_words(const std::vector<ReceptiveField>& fields) {
  if (fields.empty() || fields.front().parts != 1) return count_words(0);
  const Size first = fields.front().first;
  return (first < 0 ? "−" : "") + std::to_string(first < 0 ? -first : first);
}

Size kernel_of(const SlidingAxis& axis) { return axis.kernel; }

// A transposed convolution's stride is what stretches its input; its window moves by one.
Size stride_of(const SlidingAxis& axis) { return axis.stretch > 1 ? axis.stretch : axis.stride; }

// "11 × 11", or a single number where all axes agree on it and one is enough.
Nodes window_words(const std::vector<SlidingAxis>& axes, Size (*size_of)(const SlidingAxis&), bool one_is_enough) {
  if (axes.empty()) return {str(count_words(0))};
  Shape sizes;
  for (const SlidingAxis& axis : axes) sizes.push_back(size_of(axis));
  const bool equal = std::adjacent_find(sizes.begin(), sizes.end(), std::not_equal_to<>()) == sizes.end();
  if (equal && one_is_enough) sizes.resize(1);
  return {str(shape_text(sizes))};
}

Result<Nodes> item_of(const std::string& word, const TracedNetwork& of, std::optional<std::size_t> place) {
  const TracedLayer& layer = place ? of.found.layers[*place] : of.found.layers.back();
  if (word == "layers") return Nodes{str(std::to_string(of.network.layers.size()))};
  if (word == "input") return number_nodes(map_words(of.found.input));
  if (word == "output") return number_nodes(map_words(layer.output));
  if (word == "parameters") return number_nodes(count_words(place ? layer.parameters : of.found.parameters));
  if (word == "multiply-adds") return number_nodes(count_words(place ? layer.multiply_adds : of.found.multiply_adds));
  if (word == "field") return number_nodes(field_words(layer.field));
  if (word == "jump") return number_nodes(jump_words(layer.output, layer.field));
  if (word == "start") return number_nodes(start_words(layer.field));
  if (word == "kernel") return window_words(layer.axes, kernel_of, false);
  if (word == "stride") return window_words(layer.axes, stride_of, true);
  if (word == "summary") return words(layer_summary(place ? of.network.layers[*place] : of.network.layers.back()));
  return failure("item \"" + word + "\"", "is nothing that a network has",
                 suggest(word, {"layers", "input", "output", "parameters", "multiply-adds", "field", "jump", "start",
                                "kernel", "stride", "summary"}));
}

}  // namespace

Result<Nodes> network_item(const Directive& directive) {
  const auto of = check_attributes(directive, {"network", "layer", "input"}).and_then([](const Directive& checked) {
    return traced_network(checked, "network");
  });
  if (!of) return tl::unexpected(of.error());
  const auto named = directive.attributes.values.find("layer");
  if (named == directive.attributes.values.end()) return item_of(directive.text, *of, std::nullopt);
  return layer_place(of->network, named->second).and_then([&](std::size_t place) {
    return item_of(directive.text, *of, place);
  });
}

}  // namespace convguide

#include "arithmetic/published.h"

#include <algorithm>

#include "parameters/size_list.h"

namespace convguide {
namespace {

std::string print_field(const std::vector<ReceptiveField>& fields) {
  std::vector<Size> sizes;
  for (const ReceptiveField& field : fields) sizes.push_back(cells_in(field));
  const bool equal = std::adjacent_find(sizes.begin(), sizes.end(), std::not_equal_to<>()) == sizes.end();
  if (equal && !sizes.empty()) sizes.resize(1);
  return print_sizes(sizes);
}

}  // namespace

std::vector<Comparison> compare_published(const Network& network, const Trace& found) {
  std::vector<Comparison> list;
  const auto add = [&](const std::string& layer, const char* quantity, const std::string& published,
                       const std::string& traced) {
    list.push_back({layer, quantity, published, traced, published == traced});
  };
  for (std::size_t index = 0; index < network.layers.size(); ++index) {
    const NetworkLayer& layer = network.layers[index];
    const TracedLayer& traced = found.layers[index];
    const Published& published = layer.published;
    if (published.output) add(layer.name, "output", *published.output, print_shape(traced.output));
    if (published.parameters) {
      add(layer.name, "parameters", std::to_string(*published.parameters), std::to_string(traced.parameters));
    }
    if (published.field) {
      add(layer.name, "receptive field", std::to_string(*published.field), print_field(traced.field));
    }
  }
  if (network.published_parameters) {
    add("", "parameters", std::to_string(*network.published_parameters), std::to_string(found.parameters));
  }
  return list;
}

}  // namespace convguide

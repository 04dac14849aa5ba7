#include "document/traced_network.h"

#include "document/data_folder.h"
#include "document/network_file.h"
#include "parameters/nearest_name.h"

namespace convguide {

Result<TracedNetwork> traced_network(const Directive& directive, const std::string& key) {
  const auto name = required(directive, key);
  if (!name) return tl::unexpected(name.error());
  auto network = data_folder()
                     .and_then([&](const std::filesystem::path& folder) { return network_file(folder, *name); })
                     .and_then(read_network);
  if (!network) return tl::unexpected(network.error());
  const auto input = directive.attributes.values.find("input");
  if (input != directive.attributes.values.end()) network->input = input->second;
  return trace(*network).map([&](const Trace& found) { return TracedNetwork{*network, found}; });
}

Result<std::size_t> layer_place(const Network& network, const std::string& name) {
  std::vector<std::string> known;
  for (std::size_t place = 0; place < network.layers.size(); ++place) {
    if (network.layers[place].name == name) return place;
    known.push_back(network.layers[place].name);
  }
  return failure("layer \"" + name + "\"", "is not in the network", suggest(name, known));
}

}  // namespace convguide

#include "document/network_file.h"

#include <algorithm>
#include <system_error>

#include "document/network_layer.h"
#include "document/toml_file.h"
#include "document/write_file.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

Result<std::string> needed_text(const toml::table& table, const std::string& key) {
  return text_at(table, key).and_then([&](const std::optional<std::string>& text) -> Result<std::string> {
    if (text) return *text;
    return failure("key \"" + key + "\"", "is missing", "write " + key + " = \"…\"");
  });
}

Result<Network> with_layers(Network network, const toml::table& table) {
  const toml::node* node = table.get("layer");
  const toml::array* entries = node == nullptr ? nullptr : node->as_array();
  if (entries == nullptr || entries->empty()) {
    return failure("the layers", "are missing", "write a [[layer]] for each");
  }
  if (entries->size() > most_layers) {
    return failure(std::to_string(entries->size()) + " layers", "are too many",
                   "use at most " + std::to_string(most_layers));
  }
  std::string before(network_input);
  for (const toml::node& entry : *entries) {
    const std::string number = std::to_string(network.layers.size() + 1);
    if (!entry.is_table()) return failure("layer " + number, "is no table", "write [[layer]]");
    auto layer = read_network_layer(*entry.as_table(), before, number);
    if (!layer) return tl::unexpected(layer.error());
    before = layer->name;
    network.layers.push_back(std::move(*layer));
  }
  return network;
}

Result<Network> from_table(const toml::table& table) {
  const auto checked =
      check_keys(table, {"title", "source", "note", "input", "dims", "channels", "published-parameters", "layer"});
  if (!checked) return tl::unexpected(checked.error());
  Network network;
  const std::pair<const char*, std::string*> texts[] = {
      {"title", &network.title}, {"source", &network.source}, {"input", &network.input}};
  for (const auto& [key, into] : texts) {
    const auto text = needed_text(table, key);
    if (!text) return tl::unexpected(text.error());
    *into = *text;
  }
  const auto note = text_at(table, "note");
  if (!note) return tl::unexpected(note.error());
  const auto dims = text_at(table, "dims");
  if (!dims) return tl::unexpected(dims.error());
  const auto channels = size_at(table, "channels");
  if (!channels) return tl::unexpected(channels.error());
  const auto parameters = size_at(table, "published-parameters");
  if (!parameters) return tl::unexpected(parameters.error());
  network.note = note->value_or("");
  network.dims = *dims;
  network.channels = channels->value_or(1);
  network.published_parameters = *parameters;
  return with_layers(std::move(network), table);
}

}  // namespace

Result<Network> parse_network(const std::string& text, const std::string& where) {
  return parse_toml(text, where).and_then([&](const toml::table& table) {
    return from_table(table).map_error([&](const Error& error) { return in_file(where, error); });
  });
}

Result<Network> read_network(const std::filesystem::path& path) {
  std::error_code problem;
  const bool is_special = std::filesystem::exists(path, problem) && !std::filesystem::is_regular_file(path, problem);
  if (is_special) return failure("\"" + path.string() + "\"", "is not a file", "name a network file");
  const auto size = std::filesystem::file_size(path, problem);
  if (!problem && size > most_network_bytes) {
    return failure("network file \"" + path.string() + "\"",
                   "has " + std::to_string(size) + " bytes, more than " + std::to_string(most_network_bytes),
                   "describe a smaller network");
  }
  return read_file(path).and_then([&](const std::string& text) { return parse_network(text, path.string()); });
}

Result<std::vector<std::filesystem::path>> network_files(const std::filesystem::path& data_folder) {
  return toml_files(data_folder / "figures" / "networks");
}

Result<std::filesystem::path> network_file(const std::filesystem::path& data_folder, const std::string& name) {
  const auto files = network_files(data_folder);
  if (!files) return tl::unexpected(files.error());
  std::vector<std::string> known;
  for (const std::filesystem::path& file : *files) {
    if (file.stem() == name) return file;
    known.push_back(file.stem().string());
  }
  return failure("network \"" + name + "\"", "is unknown",
                 suggest(name, known, "convguide trace lists those that are known"));
}

}  // namespace convguide

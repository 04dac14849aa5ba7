// A file that describes a network, such as those in figures/networks/.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "arithmetic/network.h"
#include "parameters/error.h"

namespace convguide {

// The most bytes that a network file may have.
inline constexpr std::size_t most_network_bytes = 1'000'000;

// The network that `text` describes; for the format see docs/networks.md. No other file is read. Fails with `where` the
// text stands and with the layer and the key that cannot be used. Whether the layers fit each other is for trace() to
// say.
Result<Network> parse_network(const std::string& text, const std::string& where);

// The network in the file at `path`. Fails besides where that is no file or larger than most_network_bytes.
Result<Network> read_network(const std::filesystem::path& path);

// The files that the program comes with, in the order of their names. Their names without .toml are the networks'.
Result<std::vector<std::filesystem::path>> network_files(const std::filesystem::path& data_folder);

// The file of the network called `name` among them. Fails with "did you mean" where there is none.
Result<std::filesystem::path> network_file(const std::filesystem::path& data_folder, const std::string& name);

}  // namespace convguide

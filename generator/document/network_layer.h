// One [[layer]] of a network file.
#pragma once

#include <toml++/toml.h>

#include <string>

#include "arithmetic/network.h"
#include "parameters/error.h"

namespace convguide {

// The layer that `table` describes. It takes the map of the layer called `before` where it names no other; `number`
// stands for its name in errors where it has none. Fails with the key that is unknown, missing or not to be read.
Result<NetworkLayer> read_network_layer(const toml::table& table, const std::string& before, const std::string& number);

}  // namespace convguide

// The framework card: a layer as a call in each framework.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "parameters/layer.h"

namespace convguide {

// Some lines for each framework: its calls, and after "#" what has to be said about them. Calls are broken between
// arguments where they are longer than a terminal is wide.
std::string frameworks_text(const Layer& layer);

// For each framework {"framework", "call", "remark"}: a list of lines, empty where it cannot say the layer, and a
// sentence or null.
nlohmann::ordered_json frameworks_as_json(const Layer& layer);

}  // namespace convguide

// A traced network as JSON.
#pragma once

#include <string>
#include <vector>

#include "arithmetic/trace.h"
#include "commands/trace_text.h"

namespace convguide {

// A list with an object for each network.
std::string list_as_json(const std::vector<ListedNetwork>& list);

// One object with all that trace_as_text says, and the first cell that each layer's first cell sees.
std::string trace_as_json(const Network& network, const Trace& found);

}  // namespace convguide

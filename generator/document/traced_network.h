// A network that a document asks for by its name, traced.
#pragma once

#include <optional>
#include <string>

#include "arithmetic/network.h"
#include "arithmetic/trace.h"
#include "document/directive.h"
#include "parameters/error.h"

namespace convguide {

struct TracedNetwork {
  Network network;
  Trace found;
};

// The network that the attribute `key` of a directive names, one of those that the program comes with; traced on the
// input that the attribute `input` gives, where there is one. Fails where a name is unknown and where trace() fails.
Result<TracedNetwork> traced_network(const Directive& directive, const std::string& key);

// The place of the layer called `name`. Fails with "did you mean".
Result<std::size_t> layer_place(const Network& network, const std::string& name);

}  // namespace convguide

// A computed number of a network in running text.
#pragma once

#include "document/directive.h"
#include "document/pandoc_ast.h"
#include "parameters/error.h"

namespace convguide {

// What a directive with an attribute `network` asks for: `layers` (how many), `input`, `output`, `parameters`,
// `multiply-adds`, `field`, `jump` or `start`, of the whole network or of the `layer` that it names; `kernel`, `stride`
// or `summary` (in words) of that layer, or of the last one. Fails on another word, and on unknown names.
Result<Nodes> network_item(const Directive& directive);

}  // namespace convguide

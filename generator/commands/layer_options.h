// The options that describe a layer: the same for every command that takes one.
#pragma once

#include "arithmetic/layer_syntax.h"
#include "commands/command_line.h"
#include "commands/outcome.h"
#include "document/layer_values.h"
#include "tensors/case.h"

namespace convguide {

// --input, --kernel and so on, the values, and --seed.
void add_layer_options(po::options_description& options);

// What the options change: an operation alone, or a layer that is known already, with its values where it has some.
struct LayerBase {
  LayerText text;
  LayerValues values = {};
};

// The case of the layer that `base` and the options describe: an option takes the place of what the base says. It has
// values where the base or the options give some, or a seed for them; sizes that nobody gives are those of the values.
CommandResult<Case> case_from_options(const LayerBase& base, const po::variables_map& options);

}  // namespace convguide

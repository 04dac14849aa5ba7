// The options that describe a layer: the same for every command that takes one.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"
#include "tensors/case.h"

namespace convguide {

// --input, --kernel and so on, and the files with values.
void add_layer_options(po::options_description& options);

// The name of the first layer option that was given, or nothing: for commands that can do without a layer.
std::optional<std::string> given_layer_option(const po::variables_map& options);

// The case of the layer that `operation` and the options describe, with values where there are files with values.
// Sizes that were not given are those of the values.
CommandResult<Case> case_from_options(const std::string& operation, const po::variables_map& options);

}  // namespace convguide

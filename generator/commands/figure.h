// convguide figure: draws a layer, or a figure of the catalogue, into a file.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome figure(const Arguments& arguments);

}  // namespace convguide

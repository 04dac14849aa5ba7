// convguide filter: the Pandoc filter.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome filter(const Arguments& arguments);

}  // namespace convguide

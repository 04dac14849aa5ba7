// The command "figures": lists the figures of the guide, or draws several of them.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome figures(const Arguments& arguments);

}  // namespace convguide

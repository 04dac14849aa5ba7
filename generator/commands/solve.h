// convguide solve: which layers take one size to another.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome solve_command(const Arguments& arguments);

}  // namespace convguide

// convguide trace: a network layer by layer.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome trace_command(const Arguments& arguments);

}  // namespace convguide

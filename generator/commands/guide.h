// convguide guide: builds the guide.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome guide(const Arguments& arguments);

}  // namespace convguide

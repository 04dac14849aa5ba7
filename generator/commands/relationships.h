// convguide relationships: the table of relationships, or one of them.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome relationships_command(const Arguments& arguments);

}  // namespace convguide

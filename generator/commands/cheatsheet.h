// convguide cheatsheet: writes all relationships on one page.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome cheatsheet(const Arguments& arguments);

}  // namespace convguide

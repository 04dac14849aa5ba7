// convguide exercises: writes a sheet of exercises.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome exercises(const Arguments& arguments);

}  // namespace convguide

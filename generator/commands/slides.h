// convguide slides: makes a deck for a lecture.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome slides(const Arguments& arguments);

}  // namespace convguide

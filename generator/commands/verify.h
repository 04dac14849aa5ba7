// convguide verify: every relationship against counted placements, over all parameters up to some bounds.
#pragma once

#include "commands/command_line.h"

namespace convguide {

Outcome verify(const Arguments& arguments);

}  // namespace convguide

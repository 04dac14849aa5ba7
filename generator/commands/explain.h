// convguide explain: how a layer's output comes about.
#pragma once

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

Outcome explain(const Arguments& arguments);

}  // namespace convguide

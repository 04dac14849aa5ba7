// The commands of the program.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

struct Command {
  std::string_view name;
  std::string_view summary;  // for the program's own help
  Outcome (*run)(const Arguments& arguments);
};

// All commands, in the order in which the help lists them.
const std::vector<Command>& commands();

// Runs what the program's arguments ask for. `called_by_pandoc` says whether Pandoc started the program; the first
// argument is then the name of Pandoc's output format, and the command is filter.
Outcome run(const Arguments& arguments, bool called_by_pandoc);

}  // namespace convguide

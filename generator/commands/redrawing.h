// Drawing again what a file shows.
#pragma once

#include <string>

#include "commands/command_line.h"
#include "commands/outcome.h"

namespace convguide {

// `options` completed by those of the command line that the file at `path` carries; where both give one, that of
// `options` counts. The file is not trusted: it cannot name other files to be read or written. Fails where it carries
// no command line of this program.
CommandResult<po::variables_map> with_earlier_options(const Usage& usage, const po::variables_map& options,
                                                      const std::string& path);

}  // namespace convguide

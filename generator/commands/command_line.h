// The words after a command's name.
#pragma once

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/outcome.h"

namespace convguide {

namespace po = boost::program_options;

using Arguments = std::vector<std::string>;

// What a command understands, and what its help says.
struct Usage {
  std::string_view synopsis;            // "convguide explain OPERATION --input SIZES …"
  std::string_view description;         // sentences; may have several lines
  std::string_view example;             // one command line
  po::options_description options;      // all but --help, which every command has
  std::vector<std::string> positional;  // names of the words that are no options, in their order; all may be left out
  std::string repeated = {};            // the name of all words after those, a list of texts; empty: there may be none
};

// The options among `arguments`; a positional word stands under its name. Fails on anything that `usage` does not have,
// with "did you mean" where a name is misspelt.
CommandResult<po::variables_map> parse_command_line(const Usage& usage, const Arguments& arguments);

// Whether --help is among the options.
bool asks_for_help(const po::variables_map& options);

// The text that --help prints.
std::string help_text(const Usage& usage);

// The text of an option, or nothing where it was not given.
std::optional<std::string> option_text(const po::variables_map& options, const std::string& name);

}  // namespace convguide

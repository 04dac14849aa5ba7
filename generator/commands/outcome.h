// How a command ends.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "parameters/error.h"

namespace convguide {

// What the program returns to the shell.
enum class ExitStatus {
  success = 0,
  bad_input = 1,         // a value, a file or the machine does not allow what was asked for
  bad_command_line = 2,  // the words cannot be read as a command with its options
};

struct CommandFailure {
  ExitStatus status = ExitStatus::bad_input;
  Error error;
};

template <class Value>
using CommandResult = tl::expected<Value, CommandFailure>;

// The text for standard output, or why there is none.
using Outcome = CommandResult<std::string>;

// Short for failing with an error from an earlier stage.
inline tl::unexpected<CommandFailure> bad_input(Error error) {
  return tl::unexpected<CommandFailure>({ExitStatus::bad_input, std::move(error)});
}

inline tl::unexpected<CommandFailure> bad_command_line(std::string given, std::string rule, std::string remedy) {
  return tl::unexpected<CommandFailure>(
      {ExitStatus::bad_command_line, {std::move(given), std::move(rule), std::move(remedy)}});
}

}  // namespace convguide

// Everything that the program prints goes through here.
#pragma once

#include <string_view>

#include "commands/outcome.h"

namespace convguide {

// Prints the text to standard output, or the error to standard error as one line. Gives the exit status, which is
// bad_input where standard output did not take everything.
ExitStatus print(const Outcome& outcome);

// Prints a line to standard error that does not end the command.
void print_warning(std::string_view line);

// Prints a line about what is being done to standard error where that is a terminal, and nothing otherwise.
void print_progress(std::string_view line);

}  // namespace convguide

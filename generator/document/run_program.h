// Running another program: Pandoc or TeX.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"

namespace convguide {

struct ProgramCall {
  std::vector<std::string> words;  // the program's name, found through PATH, and its arguments
  std::string input;               // its standard input
  std::filesystem::path folder = ".";
  std::map<std::string, std::string> environment;  // added to this process's own
};

// Runs the program to its end, with words and texts in UTF-8 whatever the locale, and returns what it wrote to standard
// output. Fails where it is missing, saying how to install it (`package` is the Debian package), and where its exit
// status is not 0, with the last line that it wrote to standard error.
Result<std::string> run_program(const ProgramCall& call, std::string_view package);

}  // namespace convguide

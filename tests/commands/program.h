// Runs the real program as a shell would.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "temporary_folder.h"

namespace convguide {

std::string bytes_of(const std::filesystem::path& file);

struct Run {
  int status = -1;  // the exit status; -1 where the program was killed
  std::string output;
  std::string errors;
};

// Runs the program with these arguments and this text on standard input, for ten seconds at most.
Run run_program(const std::vector<std::string>& arguments, const std::string& input = "");

// The same with a redirection in the shell's words, such as "> /dev/full".
Run run_redirected(const std::vector<std::string>& arguments, const std::string& redirection);

// Whether the program failed as it should: with this status, one line on standard error that begins with its name and
// holds each of `parts`, and nothing on standard output.
bool fails_with(const Run& run, int status, const std::vector<std::string>& parts);

}  // namespace convguide

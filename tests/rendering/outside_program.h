// Programs of others that judge our files.
#pragma once

#include <string>

namespace convguide {

// What a program printed to its standard output, and whether it exited with 0.
struct Verdict {
  bool succeeded = false;
  std::string output;
};

// Runs a command line of the shell.
Verdict run(const std::string& command);

// Writes `bytes` to a file of its own and runs `command` with the file's name in place of {}.
Verdict judge(const std::string& bytes, const std::string& command);

// The command that runs a script of this folder with Debian's Python, which has Pillow.
std::string script(const std::string& name);

}  // namespace convguide

// Programs of others that judge our files.
#pragma once

#include <string>

namespace convguide {

// Writes `bytes` to a file of its own, runs `command` with the file's name in place of {}, and gives its standard
// output. `succeeded` tells whether it exited with 0.
struct Verdict {
  bool succeeded = false;
  std::string output;
};
Verdict judge(const std::string& bytes, const std::string& command);

}  // namespace convguide

#include "outside_program.h"

#include <array>
#include <cstdio>

#include "temporary_folder.h"

namespace convguide {

Verdict run(const std::string& command) {
  Verdict verdict;
  if (FILE* pipe = popen(command.c_str(), "r")) {
    std::array<char, 4096> buffer;
    for (std::size_t count; (count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
      verdict.output.append(buffer.data(), count);
    }
    verdict.succeeded = pclose(pipe) == 0;
  }
  return verdict;
}

Verdict judge(const std::string& bytes, const std::string& command) {
  const TemporaryFolder folder;
  const std::string file = folder.add("file", bytes);
  std::string line = command;
  line.replace(line.find("{}"), 2, file);
  return run(line);
}

std::string script(const std::string& name) { return "/usr/bin/python3 " RENDERING_TESTS_FOLDER "/" + name; }

}  // namespace convguide

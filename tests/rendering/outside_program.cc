#include "outside_program.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace convguide {

Verdict judge(const std::string& bytes, const std::string& command) {
  std::string folder = (std::filesystem::temp_directory_path() / "rendering-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return {};
  const std::string file = folder + "/file";
  std::ofstream(file, std::ios::binary) << bytes;
  std::string line = command;
  line.replace(line.find("{}"), 2, file);
  Verdict verdict;
  if (FILE* pipe = popen(line.c_str(), "r")) {
    std::array<char, 4096> buffer;
    for (std::size_t count; (count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
      verdict.output.append(buffer.data(), count);
    }
    verdict.succeeded = pclose(pipe) == 0;
  }
  std::filesystem::remove_all(folder);
  return verdict;
}

}  // namespace convguide

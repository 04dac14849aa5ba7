#include "written_document.h"

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace convguide {
namespace {

std::string bytes_at(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

WrittenDocument::WrittenDocument(const std::string& markdown) { folder_.add("talk.md", markdown); }

Run WrittenDocument::pandoc(const std::string& words) const {
  return run("timeout 120 pandoc talk.md --filter '" CONVGUIDE_PROGRAM "' " + words);
}

Run WrittenDocument::run(const std::string& command) const {
  const TemporaryFolder streams;
  const std::string output = (streams.path() / "output").string();
  const std::string errors = (streams.path() / "errors").string();
  const std::string line = "cd '" + folder_.path().string() + "' && exec >'" + output + "' 2>'" + errors + "'; ";
  const int result = std::system((line + command).c_str());  // NOLINT
  return {WIFEXITED(result) ? WEXITSTATUS(result) : -1, bytes_at(output), bytes_at(errors)};
}

std::string WrittenDocument::bytes_of(const std::string& file) const { return bytes_at(path(file)); }

std::vector<std::string> WrittenDocument::pictures(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(path(folder), missing)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace convguide

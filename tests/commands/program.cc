#include "program.h"

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace convguide {
namespace {

std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char letter : word) {
    if (letter == '\'') {
      text += "'\\''";
    } else {
      text += letter;
    }
  }
  return text + "'";
}

std::string command_line(const std::vector<std::string>& arguments) {
  std::string line = "timeout 10 " + quoted(CONVGUIDE_PROGRAM);
  for (const std::string& argument : arguments) line += " " + quoted(argument);
  return line;
}

Run run_line(const std::string& line, const TemporaryFolder& folder) {
  const auto output = folder.path() / "output";
  const auto errors = folder.path() / "errors";
  const int result = std::system(("exec >" + quoted(output) + " 2>" + quoted(errors) + "; " + line).c_str());  // NOLINT
  return {WIFEXITED(result) ? WEXITSTATUS(result) : -1, bytes_of(output), bytes_of(errors)};
}

}  // namespace

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Run run_program(const std::vector<std::string>& arguments, const std::string& input) {
  const TemporaryFolder folder;
  return run_line(command_line(arguments) + " <" + quoted(folder.add("input", input)), folder);
}

Run run_redirected(const std::vector<std::string>& arguments, const std::string& redirection) {
  const TemporaryFolder folder;
  return run_line(command_line(arguments) + " " + redirection, folder);
}

bool fails_with(const Run& run, int status, const std::vector<std::string>& parts) {
  const bool is_one_line = std::count(run.errors.begin(), run.errors.end(), '\n') == 1 && run.errors.back() == '\n';
  return run.status == status && run.output.empty() && is_one_line && run.errors.starts_with("convguide: ") &&
         std::all_of(parts.begin(), parts.end(),
                     [&](const std::string& part) { return run.errors.find(part) != std::string::npos; });
}

}  // namespace convguide

#include "document/toml_file.h"

#include <algorithm>

#include "document/write_file.h"
#include "parameters/nearest_name.h"

namespace convguide {

Result<toml::table> parse_toml(const std::string& text, const std::string& where) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& problem) {
    return failure(where + ", line " + std::to_string(problem.source().begin.line) + ",",
                   "is not TOML: " + std::string(problem.description()), "correct that line");
  }
}

Result<toml::table> read_toml_file(const std::filesystem::path& path) {
  return read_file(path).and_then([&](const std::string& text) { return parse_toml(text, path.string()); });
}

Result<const toml::table*> check_keys(const toml::table& table, const std::vector<std::string>& known) {
  for (const auto& [key, value] : table) {
    const std::string name(key.str());
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return failure("key \"" + name + "\"", "is unknown", suggest(name, known));
    }
  }
  return &table;
}

Error in_file(const std::filesystem::path& path, Error error) {
  error.given = path.string() + ": " + error.given;
  return error;
}

}  // namespace convguide

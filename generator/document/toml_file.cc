#include "document/toml_file.h"

#include <glib.h>

#include <algorithm>
#include <system_error>

#include "document/write_file.h"
#include "parameters/nearest_name.h"

namespace convguide {
namespace {

// Whether the text holds a character that a terminal would obey, besides those that end a line or indent it. TOML is
// valid UTF-8.
bool holds_control_character(const std::string& text) {
  for (const char* at = text.c_str(); at != text.c_str() + text.size(); at = g_utf8_next_char(at)) {
    if (*at != '\n' && *at != '\t' && g_unichar_iscntrl(g_utf8_get_char(at)) != 0) return true;
  }
  return false;
}

}  // namespace

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

Result<std::optional<std::string>> text_at(const toml::table& table, const std::string& key) {
  using OptionalText = std::optional<std::string>;
  const toml::node* node = table.get(key);
  if (node == nullptr) return OptionalText();
  if (const auto* number = node->as_integer()) return OptionalText(std::to_string(number->get()));
  if (const auto* text = node->as_string()) {
    if (!holds_control_character(text->get())) return OptionalText(text->get());
    return failure("key \"" + key + "\"", "holds a control character", "write what can be read");
  }
  return failure("key \"" + key + "\"", "is neither a text nor a whole number", "write " + key + " = \"…\"");
}

Result<std::optional<Size>> size_at(const toml::table& table, const std::string& key) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return std::optional<Size>();
  const auto* number = node->as_integer();
  if (number == nullptr || number->get() < 1 || number->get() > largest_size) {
    return failure("key \"" + key + "\"", "is not a whole number from 1 to " + std::to_string(largest_size),
                   "write " + key + " = 2, say");
  }
  return std::optional<Size>(number->get());
}

Result<std::vector<std::filesystem::path>> toml_files(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  std::error_code problem;
  for (fs::directory_iterator file(folder, problem); !problem && file != fs::directory_iterator();
       file.increment(problem)) {
    if (file->path().extension() == ".toml") paths.push_back(file->path());
  }
  if (problem) {
    return failure("folder \"" + folder.string() + "\"", "cannot be read: " + problem.message(),
                   "check the name and the folder, or install convguide again with cmake --install");
  }
  std::sort(paths.begin(), paths.end(),
            [](const fs::path& one, const fs::path& other) { return one.stem() < other.stem(); });
  return paths;
}

Error in_file(const std::filesystem::path& path, Error error) {
  error.given = path.string() + ": " + error.given;
  return error;
}

}  // namespace convguide

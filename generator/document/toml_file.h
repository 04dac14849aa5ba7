// A TOML file of a known set of keys.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "parameters/error.h"
#include "parameters/layer.h"

namespace convguide {

// The table that `text` spells. Fails on what is not TOML, naming `where` it stands and the line.
Result<toml::table> parse_toml(const std::string& text, const std::string& where);

// The table in the file at `path`. Fails with the file's name and, where it is not TOML, the line.
Result<toml::table> read_toml_file(const std::filesystem::path& path);

// The table itself where it has no keys but `known`; otherwise "did you mean" for the first one that is not.
Result<const toml::table*> check_keys(const toml::table& table, const std::vector<std::string>& known);

// The text at `key`, or a whole number there as text; nothing where the key is missing. Fails on anything else, and on
// control characters besides line breaks and tabs.
Result<std::optional<std::string>> text_at(const toml::table& table, const std::string& key);

// The whole number from 1 to largest_size at `key`; nothing where the key is missing. Fails on anything else.
Result<std::optional<Size>> size_at(const toml::table& table, const std::string& key);

// The files of `folder` that end in .toml, in the order of their names without it. Fails where the folder cannot be
// read.
Result<std::vector<std::filesystem::path>> toml_files(const std::filesystem::path& folder);

// The error with the name of the file in front.
Error in_file(const std::filesystem::path& path, Error error);

}  // namespace convguide

// Whether anything has changed since a file was built.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/error.h"

namespace convguide {

// The SHA-256 sum of `bytes`, in hexadecimal.
std::string checksum(std::string_view bytes);

// All regular files below `folder`, in the order of their paths. Fails where the folder cannot be read.
Result<std::vector<std::filesystem::path>> files_below(const std::filesystem::path& folder);

// One sum over the names and contents of `files` and over `words`. Fails where a file cannot be read.
Result<std::string> fingerprint(const std::vector<std::filesystem::path>& files, const std::vector<std::string>& words);

}  // namespace convguide

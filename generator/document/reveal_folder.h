// Where the program finds reveal.js, which npm fetches when convguide is built.
#pragma once

#include <filesystem>
#include <vector>

#include "parameters/error.h"

namespace convguide {

// Where it may be: in the program's `data` folder where convguide is installed, otherwise in the folder in which it was
// built.
std::vector<std::filesystem::path> reveal_folders(const std::filesystem::path& data);

// The first of the folders that holds reveal.js with its dist/ and plugin/. Fails, saying how to fetch it, where none
// does.
Result<std::filesystem::path> find_reveal(const std::vector<std::filesystem::path>& folders);

}  // namespace convguide

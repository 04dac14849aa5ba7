// Where the program finds reveal.js, which npm fetches when convguide is built.
#pragma once

#include <filesystem>

#include "parameters/error.h"

namespace convguide {

// The folder of reveal.js, which holds dist/ and plugin/: in the program's `data` folder where convguide is installed,
// otherwise in the folder in which it was built. Fails, saying how to fetch it, where neither has it.
Result<std::filesystem::path> reveal_folder(const std::filesystem::path& data);

}  // namespace convguide

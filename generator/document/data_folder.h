// Where the program finds what it comes with: figures/ and templates/.
#pragma once

#include <filesystem>

#include "parameters/error.h"

namespace convguide {

// ../share/convguide beside the folder of the running program where that exists, as after an installation; otherwise
// the source folder that the program was built from. Fails, naming both, where neither holds figures/.
Result<std::filesystem::path> data_folder();

}  // namespace convguide

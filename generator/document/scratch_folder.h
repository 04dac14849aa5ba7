// A folder for files that nobody keeps, such as those between Pandoc and TeX.
#pragma once

#include <filesystem>
#include <memory>

#include "parameters/error.h"

namespace convguide {

struct RemoveFolder {
  void operator()(const std::filesystem::path* folder) const;
};

// The path of a folder that is removed, with all that is in it, when its owner ends.
using ScratchFolder = std::unique_ptr<const std::filesystem::path, RemoveFolder>;

// An empty folder with a name that no other has, where the system keeps temporary files. Fails where none can be made.
Result<ScratchFolder> make_scratch_folder();

}  // namespace convguide

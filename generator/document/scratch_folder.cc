#include "document/scratch_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace convguide {

namespace fs = std::filesystem;

void RemoveFolder::operator()(const fs::path* folder) const {
  std::error_code ignored;
  fs::remove_all(*folder, ignored);
  delete folder;
}

Result<ScratchFolder> make_scratch_folder() {
  std::error_code problem;
  const fs::path parent = fs::temp_directory_path(problem);
  // mkdtemp puts letters of its own in place of the last six.
  std::string name = (parent / ("convguide-" + std::string(6, 'X'))).string();
  if (problem || mkdtemp(name.data()) == nullptr) {
    return failure("folder \"" + parent.string() + "\"",
                   "takes no folder for temporary files: " + std::generic_category().message(errno),
                   "set TMPDIR to one that can be written to");
  }
  return ScratchFolder(new fs::path(name));
}

}  // namespace convguide

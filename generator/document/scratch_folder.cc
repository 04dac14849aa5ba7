#include "document/scratch_folder.h"

#include <cerrno>
#include <cstdlib>

namespace convguide {

namespace fs = std::filesystem;

void RemoveFolder::operator()(const fs::path* folder) const {
  std::error_code ignored;
  fs::remove_all(*folder, ignored);
  delete folder;
}

Result<ScratchFolder> make_scratch_folder() {
  // fs::temp_directory_path gives no name where there is no such folder, and an error has to name it.
  const char* given = std::getenv("TMPDIR");
  const fs::path parent = given != nullptr && *given != '\0' ? given : "/tmp";
  // mkdtemp puts letters of its own in place of the last six.
  std::string name = (parent / ("convguide-" + std::string(6, 'X'))).string();
  if (mkdtemp(name.data()) != nullptr) return ScratchFolder(new fs::path(name));
  const int problem = errno;
  return failure("folder \"" + parent.string() + "\"",
                 "takes no folder for temporary files: " + std::generic_category().message(problem),
                 "set TMPDIR to one that can be written to");
}

}  // namespace convguide

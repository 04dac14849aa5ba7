#include "document/data_folder.h"

#include <system_error>

namespace convguide {

Result<std::filesystem::path> data_folder() {
  namespace fs = std::filesystem;
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  const fs::path installed = program.parent_path().parent_path() / "share" / "convguide";
  const fs::path source = CONVGUIDE_SOURCE_FOLDER;
  for (const fs::path& folder : {installed, source}) {
    if (fs::is_directory(folder / "figures", problem)) return folder;
  }
  return failure("the program's data", "is neither in " + installed.string() + " nor in " + source.string(),
                 "install convguide again with cmake --install");
}

}  // namespace convguide

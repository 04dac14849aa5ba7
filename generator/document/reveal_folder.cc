#include "document/reveal_folder.h"

#include <system_error>

namespace convguide {

std::vector<std::filesystem::path> reveal_folders(const std::filesystem::path& data) {
  return {data / "reveal.js", CONVGUIDE_REVEAL_FOLDER};
}

Result<std::filesystem::path> find_reveal(const std::vector<std::filesystem::path>& folders) {
  std::error_code problem;
  for (const std::filesystem::path& folder : folders) {
    if (std::filesystem::exists(folder / "dist" / "reveal.js", problem)) return folder;
  }
  return failure("reveal.js", "was not there when convguide was built",
                 "install npm and build again (cmake --build build), or choose --to beamer or --to pptx");
}

}  // namespace convguide

#include "document/reveal_folder.h"

#include <system_error>

namespace convguide {

Result<std::filesystem::path> reveal_folder(const std::filesystem::path& data) {
  namespace fs = std::filesystem;
  const fs::path built = CONVGUIDE_REVEAL_FOLDER;
  std::error_code problem;
  for (const fs::path& folder : {data / "reveal.js", built}) {
    if (fs::exists(folder / "dist" / "reveal.js", problem)) return folder;
  }
  return failure("reveal.js", "is neither in " + (data / "reveal.js").string() + " nor in " + built.string(),
                 "install npm and build convguide again, or choose --to beamer or --to pptx");
}

}  // namespace convguide

#include "document/fingerprint.h"

#include <glib.h>

#include <algorithm>
#include <memory>

#include "document/write_file.h"

namespace convguide {

std::string checksum(std::string_view bytes) {
  const std::unique_ptr<gchar, decltype(&g_free)> sum(
      g_compute_checksum_for_data(G_CHECKSUM_SHA256, reinterpret_cast<const guchar*>(bytes.data()), bytes.size()),
      &g_free);
  return sum.get();
}

Result<std::vector<std::filesystem::path>> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code problem;
  for (std::filesystem::recursive_directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    if (entry->is_regular_file(problem)) files.push_back(entry->path());
  }
  if (problem) {
    return failure("the folder " + folder.string(), "cannot be read: " + problem.message(), "check that it is there");
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::string> fingerprint(const std::vector<std::filesystem::path>& files,
                                const std::vector<std::string>& words) {
  std::string collected;
  for (const std::string& word : words) collected += word + "\n";
  for (const std::filesystem::path& file : files) {
    const auto bytes = read_file(file);
    if (!bytes) return tl::unexpected(bytes.error());
    collected += file.string() + " " + checksum(*bytes) + "\n";
  }
  return checksum(collected);
}

}  // namespace convguide

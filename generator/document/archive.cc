#include "document/archive.h"

#include <zip.h>

#include <deque>
#include <memory>
#include <optional>

namespace convguide {
namespace {

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

std::optional<std::string> read_entry(zip_t* archive, zip_uint64_t index) {
  zip_stat_t status;
  if (zip_stat_index(archive, index, 0, &status) != 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
  if (!file) return std::nullopt;
  std::string bytes(status.size, '\0');
  if (zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) return std::nullopt;
  return bytes;
}

// Whether the entry was changed; `kept` holds the new bytes, which the archive reads when it is closed.
bool change_entry(zip_t* archive, zip_uint64_t index, const FileChange& change, std::deque<std::string>& kept) {
  constexpr zip_uint16_t first_day = (1 << 5) + 1;  // the first of January 1980, with which such dates begin
  const std::optional<std::string> bytes = read_entry(archive, index);
  if (!bytes) return false;
  std::string changed = change(zip_get_name(archive, index, 0), *bytes);
  if (changed != *bytes) {
    kept.push_back(std::move(changed));
    zip_source_t* content = zip_source_buffer(archive, kept.back().data(), kept.back().size(), 0);
    if (zip_file_replace(archive, index, content, 0) != 0) {
      zip_source_free(content);
      return false;
    }
  }
  return zip_file_set_dostime(archive, index, 0, first_day, 0) == 0;
}

std::optional<std::string> read_source(zip_source_t* source) {
  zip_stat_t status;
  if (zip_source_open(source) != 0 || zip_source_stat(source, &status) != 0) return std::nullopt;
  std::string bytes(status.size, '\0');
  if (zip_source_read(source, bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) {
    return std::nullopt;
  }
  zip_source_close(source);
  return bytes;
}

std::optional<std::string> changed_archive(std::string& bytes, const FileChange& change) {
  const Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
  if (!source) return std::nullopt;
  zip_source_keep(source.get());
  Archive archive(zip_open_from_source(source.get(), 0, nullptr));
  if (!archive) {
    zip_source_free(source.get());
    return std::nullopt;
  }
  std::deque<std::string> kept;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
  if (count == 0) return std::nullopt;
  for (zip_uint64_t index = 0; index < count; ++index) {
    if (!change_entry(archive.get(), index, change, kept)) return std::nullopt;
  }
  if (zip_close(archive.get()) != 0) return std::nullopt;
  static_cast<void>(archive.release());  // closed
  return read_source(source.get());
}

}  // namespace

Result<std::string> change_archive(std::string bytes, const std::string& given, const FileChange& change) {
  auto changed = changed_archive(bytes, change);
  if (changed) return std::move(*changed);
  return failure(given, "cannot be read", "see whether pandoc --version says 2.17 or later");
}

}  // namespace convguide

#include "document/book_archive.h"

#include <zip.h>

#include <deque>
#include <memory>
#include <optional>

#include "document/mend_html.h"

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

constexpr auto accessibility =
    "  <meta property=\"schema:accessMode\">textual</meta>\n"
    "    <meta property=\"schema:accessMode\">visual</meta>\n"
    "    <meta property=\"schema:accessModeSufficient\">textual</meta>\n"
    "    <meta property=\"schema:accessibilityFeature\">alternativeText</meta>\n"
    "    <meta property=\"schema:accessibilityFeature\">MathML</meta>\n"
    "    <meta property=\"schema:accessibilityFeature\">tableOfContents</meta>\n"
    "    <meta property=\"schema:accessibilityHazard\">none</meta>\n"
    "    <meta property=\"schema:accessibilitySummary\">Every figure has a description with all its numbers, and every "
    "formula is MathML.</meta>\n  ";

tl::unexpected<Error> bad_archive(const std::string& part) {
  return failure("the EPUB that Pandoc wrote", "cannot be read" + (part.empty() ? "" : " at " + part),
                 "see whether pandoc --version says 2.17 or later");
}

std::optional<std::string> read_entry(zip_t* archive, zip_uint64_t index) {
  zip_stat_t status;
  if (zip_stat_index(archive, index, 0, &status) != 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
  if (!file) return std::nullopt;
  std::string bytes(status.size, '\0');
  if (zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) return std::nullopt;
  return bytes;
}

std::string with_accessibility(std::string package) {
  const std::size_t end = package.find("</metadata>");
  if (end != std::string::npos) package.insert(end, accessibility);
  return package;
}

// The new bytes of a file; nothing where it stays.
Result<std::optional<std::string>> mended_entry(zip_t* archive, zip_uint64_t index, const std::string& name) {
  const bool is_package = name.ends_with(".opf");
  if (!is_package && !name.ends_with(".xhtml")) return std::optional<std::string>();
  std::optional<std::string> bytes = read_entry(archive, index);
  if (!bytes) return bad_archive(name);
  return std::optional(is_package ? with_accessibility(std::move(*bytes)) : mend_html(std::move(*bytes)));
}

// `kept` holds the new bytes, which the archive reads when it is closed.
Result<void> mend_entry(zip_t* archive, zip_uint64_t index, std::deque<std::string>& kept) {
  constexpr zip_uint16_t first_day = (1 << 5) + 1;  // the first of January 1980, with which such dates begin
  const std::string name = zip_get_name(archive, index, 0);
  auto mended = mended_entry(archive, index, name);
  if (!mended) return tl::unexpected(mended.error());
  if (*mended) {
    kept.push_back(std::move(**mended));
    zip_source_t* content = zip_source_buffer(archive, kept.back().data(), kept.back().size(), 0);
    if (zip_file_replace(archive, index, content, 0) != 0) {
      zip_source_free(content);
      return bad_archive(name);
    }
  }
  if (zip_file_set_dostime(archive, index, 0, first_day, 0) != 0) return bad_archive(name);
  return {};
}

Result<std::string> read_source(zip_source_t* source) {
  zip_stat_t status;
  if (zip_source_open(source) != 0 || zip_source_stat(source, &status) != 0) return bad_archive("");
  std::string bytes(status.size, '\0');
  if (zip_source_read(source, bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) {
    return bad_archive("");
  }
  zip_source_close(source);
  return bytes;
}

}  // namespace

Result<std::string> settle_book(std::string bytes) {
  const Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
  if (!source) return bad_archive("");
  zip_source_keep(source.get());
  Archive archive(zip_open_from_source(source.get(), 0, nullptr));
  if (!archive) {
    zip_source_free(source.get());
    return bad_archive("");
  }
  std::deque<std::string> kept;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
  if (count == 0) return bad_archive("");
  for (zip_uint64_t index = 0; index < count; ++index) {
    if (const auto mended = mend_entry(archive.get(), index, kept); !mended) return tl::unexpected(mended.error());
  }
  if (zip_close(archive.get()) != 0) return bad_archive("");
  static_cast<void>(archive.release());  // closed
  return read_source(source.get());
}

}  // namespace convguide

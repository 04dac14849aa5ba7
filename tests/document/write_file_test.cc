// Files that are written whole or not at all.
#include "document/write_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace convguide;
namespace fs = std::filesystem;

namespace {

// How many files and folders there are below a folder.
std::ptrdiff_t entries(const TemporaryFolder& folder) {
  return std::distance(fs::recursive_directory_iterator(folder.path()), {});
}

}  // namespace

TEST_CASE("a file is read back as it was written, whatever bytes it holds") {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\r\n\xff", 6);
  const fs::path file = folder.path() / "one" / "two" / "file";
  CHECK(write_file(file, bytes).value() == file);
  CHECK(read_file(file).value() == bytes);
  CHECK(write_file(file, "").has_value());
  CHECK(read_file(file).value().empty());
  CHECK(entries(folder) == 3);
}

TEST_CASE("a file that is replaced keeps its permissions, and a link keeps leading to it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "file";
  const fs::path link = folder.path() / "link";
  REQUIRE(write_file(file, "earlier"));
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("file", link);
  REQUIRE(write_file(link, "later"));
  CHECK(fs::is_symlink(link));
  CHECK(read_file(file).value() == "later");
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(entries(folder) == 2);
}

TEST_CASE("what cannot be written is named with the reason and a way out") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "file";
  REQUIRE(write_file(file, "earlier"));
  const auto line = [](const fs::path& path) {
    const auto written = write_file(path, "later");
    return written ? "no error" : message(written.error());
  };
  using Catch::Matchers::Contains;
  CHECK_THAT(line(file / "below"), Contains("below\"") && Contains("Not a directory"));
  CHECK_THAT(line(folder.path()), Contains("Is a directory"));
  CHECK_THAT(line(""), Contains("is not the name of a file"));
  CHECK_THAT(line("/proc/none/file"), Contains("cannot be written"));
  CHECK_THAT(line("/dev/full"), Contains("No space left on device; free some space"));
  CHECK(read_file(file).value() == "earlier");
  CHECK(entries(folder) == 1);
}

TEST_CASE("folders that were made for a file go again when it cannot be written") {
  const TemporaryFolder folder;
  CHECK_FALSE(write_file(folder.path() / "new" / "folder" / std::string(300, 'a'), "later"));
  CHECK(entries(folder) == 0);
}

TEST_CASE("what cannot be read is named with the reason") {
  const TemporaryFolder folder;
  CHECK_THAT(message(read_file(folder.path() / "none").error()), Catch::Matchers::Contains("No such file"));
  CHECK_THAT(message(read_file(folder.path()).error()), Catch::Matchers::Contains("Is a directory"));
}

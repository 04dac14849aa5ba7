// Covers document/figure_folder.h.
#include "document/figure_folder.h"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "document/write_file.h"
#include "temporary_folder.h"

using namespace convguide;

namespace {

// A temporary folder that is the current one.
class CurrentFolder {
 public:
  CurrentFolder() : earlier_(std::filesystem::current_path()) { std::filesystem::current_path(folder_.path()); }
  CurrentFolder(const CurrentFolder&) = delete;
  CurrentFolder& operator=(const CurrentFolder&) = delete;
  ~CurrentFolder() { std::filesystem::current_path(earlier_); }

  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
  std::filesystem::path earlier_;
};

}  // namespace

TEST_CASE("a folder for figures is made with those around it, and may be there already") {
  const CurrentFolder current;
  for (int round = 0; round < 2; ++round) {
    const auto folder = FigureFolder::open("a/b/c");
    REQUIRE(folder);
    REQUIRE(folder->write("one.svg", "<svg/>"));
  }
  CHECK(current.folder().names() == std::vector<std::string>{"a", "a/b", "a/b/c", "a/b/c/one.svg"});
}

TEST_CASE("a file is held where it is one, and no older than the program") {
  const CurrentFolder current;
  const auto folder = FigureFolder::open("figures");
  REQUIRE(folder);
  CHECK_FALSE(folder->holds("one.svg"));
  REQUIRE(folder->write("one.svg", "<svg/>"));
  CHECK(folder->holds("one.svg"));
  std::filesystem::last_write_time("figures/one.svg", std::filesystem::file_time_type::min());
  CHECK_FALSE(folder->holds("one.svg"));
  std::filesystem::create_symlink("/etc/hostname", "figures/link.svg");
  CHECK_FALSE(folder->holds("link.svg"));
  std::filesystem::create_directory("figures/folder.svg");
  CHECK_FALSE(folder->holds("folder.svg"));
}

TEST_CASE("no part of the path may be a link or a file") {
  const CurrentFolder current;
  const TemporaryFolder elsewhere;
  current.folder().add("file", "");
  std::filesystem::create_directory_symlink(elsewhere.path(), "link");
  for (const std::string path : {"link", "link/inside", "file", "file/inside"}) {
    INFO(path);
    const auto folder = FigureFolder::open(path);
    REQUIRE_FALSE(folder);
    CHECK_THAT(message(folder.error()), Catch::Contains("folder \"" + path + "\" leads through a symbolic link"));
  }
  CHECK(elsewhere.names().empty());
}

TEST_CASE("writing replaces a link by a file and leaves what it led to") {
  const CurrentFolder current;
  current.folder().add("precious", "kept");
  const auto folder = FigureFolder::open("figures");
  REQUIRE(folder);
  std::filesystem::create_symlink("../precious", "figures/one.svg");
  REQUIRE(folder->write("one.svg", "<svg/>"));
  CHECK(read_file("precious") == "kept");
  CHECK(read_file("figures/one.svg") == "<svg/>");
}

// convguide figure: the files that it writes, and what it leaves alone.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

namespace {

Run figure(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "figure");
  return run_program(arguments);
}

}  // namespace

TEST_CASE("the ending of the file decides its format") {
  const TemporaryFolder folder;
  const std::vector<std::pair<std::string, std::string>> beginnings = {
      {"a.svg", "<?xml"}, {"a.pdf", "%PDF-"}, {"a.png", "\x89PNG\r\n"}};
  for (const auto& [name, beginning] : beginnings) {
    const std::string file = (folder.path() / "new" / "folder" / name).string();
    const Run run = figure({"conv", "--input", "5", "--kernel", "3", "--stride", "2", "-o", file});
    INFO(run.errors);
    CHECK(run.status == 0);
    CHECK(run.output.empty());
    CHECK(bytes_of(file).starts_with(beginning));
  }
  CHECK(folder.names() ==
        std::vector<std::string>{"new", "new/folder", "new/folder/a.pdf", "new/folder/a.png", "new/folder/a.svg"});
}

TEST_CASE("figures of the catalogue go by their name, and by the one of the 2016 guide") {
  const TemporaryFolder folder;
  const std::string one = (folder.path() / "one.svg").string();
  const std::string other = (folder.path() / "other.svg").string();
  CHECK(figure({"padding-strides", "-o", one}).status == 0);
  CHECK(figure({"padding_strides", "-o", other}).status == 0);
  CHECK_FALSE(bytes_of(one).empty());
  CHECK(bytes_of(one) == bytes_of(other));
}

TEST_CASE("a step is drawn alone, and a view can be chosen") {
  const TemporaryFolder folder;
  const auto bytes = [&](std::vector<std::string> more) {
    const std::string file = (folder.path() / "a.svg").string();
    more.insert(more.begin(), {"conv", "--input", "5", "--kernel", "3", "--stride", "2", "-o", file});
    const Run run = figure(more);
    INFO(run.errors);
    REQUIRE(run.status == 0);
    return bytes_of(file);
  };
  const std::string strip = bytes({});
  CHECK(bytes({"--view", "planes"}) == strip);
  CHECK(bytes({"--step", "1"}) != strip);
  CHECK(bytes({"--step", "1"}) != bytes({"--step", "2"}));
  for (const std::string view : {"plan", "axis", "matrix", "channels", "subsampling", "kernel"}) {
    CHECK(bytes({"--view", view}) != strip);
  }
}

TEST_CASE("what cannot be drawn is refused, and an earlier file stays as it was") {
  struct Row {
    std::vector<std::string> arguments;
    std::vector<std::string> parts;
  };
  const std::vector<Row> rows = {
      {{"padding-strids"}, {"figure \"padding-strids\"", "did you mean padding-strides?"}},
      {{"padding_strids"}, {"did you mean padding-strides?"}},
      {{"cnv", "--input", "5", "--kernel", "3"}, {"operation \"cnv\"", "did you mean conv?"}},
      {{"padding-strides", "--view", "plann"}, {"view \"plann\"", "did you mean plan?"}},
      {{"padding-strides", "--step", "10"}, {"step 10", "from 1 to 9"}},
      {{"padding-strides", "--step", "0"}, {"step \"0\""}},
      {{"padding-strides", "--step", "1x"}, {"step \"1x\""}},
      {{"conv", "--input", "5", "--kernel", "7"}, {"kernel 7 does not fit"}},
      {{"conv", "--input", "20000", "--kernel", "3"}, {"too large to draw"}},
      {{"conv", "--input", "1000000000", "--kernel", "3"}, {"too large to draw"}},
      {{"conv", "--input", "1000000000", "--kernel", "3", "--view", "axis"}, {"too many to draw"}},
      {{"conv", "--input", "1000000000", "--kernel", "3", "--view", "matrix"}, {"too large to draw"}},
      {{"conv", "--input", "5x5x5", "--kernel", "3", "--view", "equation"}, {"3 axes"}},
  };
  const TemporaryFolder folder;
  const std::string file = folder.add("a.svg", "earlier");
  for (const Row& row : rows) {
    auto arguments = row.arguments;
    arguments.insert(arguments.end(), {"-o", file});
    const Run run = figure(arguments);
    INFO(run.errors);
    CHECK(fails_with(run, 1, row.parts));
    CHECK(bytes_of(file) == "earlier");
    CHECK(folder.names() == std::vector<std::string>{"a.svg"});
  }
}

TEST_CASE("names of files that cannot be written") {
  const TemporaryFolder folder;
  const std::string file = folder.add("file", "earlier");
  struct Row {
    std::string output;
    std::vector<std::string> parts;
  };
  const std::vector<Row> rows = {
      {folder.path() / "a.bmp", {"unknown ending", ".svg, .pdf, .png"}},
      {folder.path() / "a", {"no ending", ".svg, .pdf, .png"}},
      {file + "/a.svg", {"Not a directory"}},
      {file + "/b/a.svg", {"Not a directory"}},
      {"/proc/none/a.svg", {"cannot be written"}},
      {folder.path() / (std::string(300, 'a') + ".svg"), {"File name too long", "shorter"}},
  };
  for (const Row& row : rows) {
    const Run run = figure({"padding-strides", "-o", row.output});
    INFO(run.errors);
    CHECK(fails_with(run, 1, row.parts));
    CHECK(folder.names() == std::vector<std::string>{"file"});
    CHECK(bytes_of(file) == "earlier");
  }
  std::filesystem::create_directory(folder.path() / "a.svg");
  CHECK(fails_with(figure({"padding-strides", "-o", folder.path() / "a.svg"}), 1, {"Is a directory"}));
}

TEST_CASE("a full disk leaves the earlier file and nothing else") {
  const TemporaryFolder folder;
  const std::string file = folder.add("a.png", "earlier");
  // A limit of 4 KiB (eight blocks of 512 bytes) on every file stands in for the disk; the error's line is shorter.
  const std::string limit = "; ulimit -f 8; ";
  const Run run =
      run_redirected({"--version"}, limit + "'" CONVGUIDE_PROGRAM "' figure padding-strides -o '" + file + "'");
  INFO(run.errors);
  CHECK(run.status == 1);
  CHECK(run.errors.find("cannot be written: File too large; free some space") != std::string::npos);
  CHECK(bytes_of(file) == "earlier");
  CHECK(folder.names() == std::vector<std::string>{"a.png"});
}

TEST_CASE("two runs write the same bytes") {
  const TemporaryFolder folder;
  for (const std::string ending : {".svg", ".pdf", ".png"}) {
    const std::string one = (folder.path() / ("one" + ending)).string();
    const std::string other = (folder.path() / ("other" + ending)).string();
    CHECK(figure({"dilation", "-o", one}).status == 0);
    CHECK(figure({"dilation", "-o", other}).status == 0);
    CHECK(bytes_of(one) == bytes_of(other));
  }
}

TEST_CASE("a device or a pipe is written to and not replaced") {
  const TemporaryFolder folder;
  const std::string link = (folder.path() / "null.svg").string();
  std::filesystem::create_symlink("/dev/null", link);
  CHECK(figure({"padding-strides", "-o", link}).status == 0);
  CHECK(std::filesystem::is_symlink(link));
  CHECK(std::filesystem::is_character_file("/dev/null"));
  const std::string full = (folder.path() / "full.svg").string();
  std::filesystem::create_symlink("/dev/full", full);
  CHECK(fails_with(figure({"padding-strides", "-o", full}), 1, {"No space left on device; free some space"}));
}

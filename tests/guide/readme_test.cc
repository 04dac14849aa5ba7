// The README, docs/solving.md and docs/frameworks.md show what the program really does.
#include <algorithm>
#include <catch2/catch.hpp>

#include "document/write_file.h"
#include "guide/built_guide.h"

using namespace convguide;

namespace {

std::filesystem::path source_file(const std::string& name) {
  return std::filesystem::path(CONVGUIDE_SOURCE_FOLDER) / name;
}

// `text` as a code block of Markdown: four spaces in front of each line that is not empty.
std::string indented(const std::string& text) {
  std::string block;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) block += "    " + text.substr(at, end - at);
    block += "\n";
    at = end + 1;
  }
  return block;
}

}  // namespace

TEST_CASE("the README's figure is what the program draws") {
  const auto drawn = fresh_folder("readme-test") / "padding-strides.svg";
  REQUIRE(run_convguide({"figure", "padding-strides", "-o", drawn}));
  CHECK(read_file(drawn).value() == read_file(source_file("docs/padding-strides.svg")).value());
}

TEST_CASE("the README's example of convguide explain is what the program prints") {
  const auto printed =
      run_convguide({"explain", "conv", "--input", "5", "--kernel", "3", "--stride", "2", "--padding", "1"});
  REQUIRE(printed);
  CHECK_THAT(read_file(source_file("README.md")).value(), Catch::Contains(indented(*printed)));
}

TEST_CASE("the examples of docs/solving.md are what the program prints") {
  const std::string page = read_file(source_file("docs/solving.md")).value();
  const auto found = run_convguide({"solve", "transposed-conv", "--input", "7", "--output", "14", "--kernel", "2..5",
                                    "--stride", "2", "--dilation", "1"});
  REQUIRE(found);
  CHECK_THAT(page, Catch::Contains(indented(*found)));
  const auto none =
      run_convguide({"solve", "conv", "--input", "5", "--output", "4", "--stride", "2", "--padding", "0"});
  REQUIRE(none);
  CHECK_THAT(page, Catch::Contains(indented(*none)));
  const auto collapse = run_convguide(
      {"explain", "conv", "--input", "224", "--kernel", "7", "--stride", "2", "--padding", "3", "--collapse"});
  REQUIRE(collapse);
  // What the page shows is the last part.
  CHECK_THAT(page, Catch::Contains(indented(collapse->substr(collapse->find("Input sizes")))));
}

TEST_CASE("the example of docs/frameworks.md is what the program prints") {
  const auto printed =
      run_convguide({"explain", "conv", "--input", "224", "--kernel", "7", "--stride", "2", "--padding", "same-upper"});
  REQUIRE(printed);
  // What the page shows is the last part.
  const std::string shown = printed->substr(printed->find("In the words of frameworks"));
  const std::string page = read_file(source_file("docs/frameworks.md")).value();
  CHECK_THAT(page, Catch::Contains(indented(shown)));
  CHECK_THAT(page, Catch::Contains("| tail -" + std::to_string(std::count(shown.begin(), shown.end(), '\n')) + "\n"));
}

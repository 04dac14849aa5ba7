// convguide exercises: what it refuses, and that it then writes nothing.
#include <catch2/catch.hpp>
#include <iterator>
#include <sstream>

#include "program.h"

using namespace convguide;

namespace {

// Runs the command for a file in `folder`.
Run exercises(const TemporaryFolder& folder, const std::string& line, const std::string& file = "sheet.md") {
  std::istringstream stream("exercises " + line);
  std::vector<std::string> arguments = {std::istream_iterator<std::string>(stream), {}};
  arguments.push_back("--output");
  arguments.push_back(folder.path() / file);
  return run_program(arguments);
}

}  // namespace

TEST_CASE("exercises says what is wrong with an option, and writes nothing") {
  const TemporaryFolder folder;
  struct Wrong {
    std::string line;
    std::string told;
  };
  for (const Wrong& wrong : std::vector<Wrong>{
           {"--count 0", "from 1 to 200"},
           {"--count 201", "from 1 to 200"},
           {"--count 3..4", "from 1 to 200"},
           {"--count many", "from 1 to 200"},
           {"--seed -1", "seed \"-1\" is not a whole number"},
           {"--seed x", "seed \"x\" is not a whole number"},
           {"--level 4", "level 4 does not exist; use levels from 1 to 3"},
           {"--level 0", "level"},
           {"--level easy", "level"},
           {"--topics size", "topic \"size\" is unknown; did you mean sizes?"},
           {"--topics sizes,", "topic \"\" is unknown"},
           {"--topics colours", "use one of sizes, values, relationship, padding, cells, illegal"},
           {"--count 200 --level 1 --topics sizes", "200 exercises are more than there are different ones"},
       }) {
    INFO(wrong.line);
    CHECK(fails_with(exercises(folder, wrong.line), 1, {wrong.told}));
  }
  CHECK(fails_with(exercises(folder, "", "sheet.docx"), 1, {"sheet.docx", "does not say what kind of sheet it is"}));
  CHECK(fails_with(exercises(folder, "", "sheet"), 1, {"use one of .pdf, .html, .md, .xml"}));
  CHECK(fails_with(run_program({"exercises"}), 2, {"option --output is missing"}));
  CHECK(folder.names().empty());
}

TEST_CASE("endings may be written in capitals, and missing folders are made") {
  const TemporaryFolder folder;
  CHECK(exercises(folder, "--count 1 --topics sizes", "new/Sheet.MD").status == 0);
  CHECK(folder.names() == std::vector<std::string>{"new", "new/Sheet.MD"});
}

TEST_CASE("a sheet has as many exercises as were asked for, of the topics and levels that were asked for") {
  const TemporaryFolder folder;
  REQUIRE(exercises(folder, "--count 5 --level 2 --topics padding,illegal").status == 0);
  const std::string text = bytes_of(folder.path() / "sheet.md");
  for (const char* heading : {"## 1. Padding, level 2\n", "## 2. Illegal, level 2\n", "## 5. Padding, level 2\n"}) {
    CHECK_THAT(text, Catch::Contains(heading));
  }
  CHECK_THAT(text, !Catch::Contains("## 6."));
}

// convguide figures: the catalogue as a list, and drawn in one call.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "document/data_folder.h"
#include "program.h"

using namespace convguide;

namespace {

// The names of the files that declare figures, in the order of a listing.
std::vector<std::string> catalogue() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(data_folder().value() / "figures")) {
    if (file.path().extension() == ".toml") names.push_back(file.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Run figures(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "figures");
  return run_program(arguments);
}

}  // namespace

TEST_CASE("the list has a line for each figure, with its view and its layer") {
  const Run run = figures({});
  CHECK(run.status == 0);
  std::istringstream lines(run.output);
  std::string line;
  for (const std::string& name : catalogue()) {
    REQUIRE(std::getline(lines, line));
    CHECK(line.starts_with(name + " "));
    if (name != "padding-strides") continue;
    CHECK(line.find(" planes ") != std::string::npos);
    CHECK(line.ends_with("  conv --input 5 --kernel 3 --stride 2 --padding 1"));
  }
  CHECK(!std::getline(lines, line));
}

TEST_CASE("all figures are drawn in one call, in several formats") {
  const TemporaryFolder folder;
  const Run run = figures({"--all", "-o", folder.path() / "new", "--format", "svg,png"});
  INFO(run.errors);
  REQUIRE(run.status == 0);
  CHECK(run.output.empty());
  std::vector<std::string> expected = {"new"};
  for (const std::string& name : catalogue()) {
    expected.push_back("new/" + name + ".svg");
    expected.push_back("new/" + name + ".png");
  }
  std::sort(expected.begin(), expected.end());
  CHECK(folder.names() == expected);
  // A file of the call is the one that the figure's own command draws.
  for (const std::string name : {"padding-strides", "matrix"}) {
    const std::string one = (folder.path() / "one.svg").string();
    REQUIRE(run_program({"figure", name, "-o", one}).status == 0);
    CHECK(bytes_of(one) == bytes_of(folder.path() / "new" / (name + ".svg")));
  }
}

TEST_CASE("what is drawn does not depend on the number of cores") {
  const TemporaryFolder folder;
  const auto draw = [&](const std::string& prefix, const std::string& name) {
    const std::string line = "; " + prefix + " '" CONVGUIDE_PROGRAM "' figures padding-strides dilation matrix " +
                             "--format pdf,gif,apng,svg,html --steps all -o '" + (folder.path() / name).string() + "'";
    const Run run = run_redirected({"--version"}, line);
    INFO(run.errors);
    REQUIRE(run.status == 0);
  };
  draw("taskset --cpu-list 0", "one");
  draw("", "all");
  const auto files = folder.names();
  CHECK(files.size() == 2 * (1 + 3 * 5));
  for (const std::string& file : files) {
    if (!file.starts_with("one/")) continue;
    CHECK(bytes_of(folder.path() / file) == bytes_of(folder.path() / ("all/" + file.substr(4))));
  }
}

TEST_CASE("some figures are drawn by name, each of them once") {
  const TemporaryFolder folder;
  const Run run = figures({"dilation", "padding_strides", "padding-strides", "-o", folder.path() / "a"});
  INFO(run.errors);
  CHECK(run.status == 0);
  CHECK(folder.names() == std::vector<std::string>{"a", "a/dilation.svg", "a/padding-strides.svg"});
}

TEST_CASE("calls that do not say what or where are refused, and errors name the figure") {
  const TemporaryFolder folder;
  const std::string out = (folder.path() / "a").string();
  CHECK(fails_with(figures({"--all"}), 2, {"--output", "is missing"}));
  CHECK(fails_with(figures({"-o", out}), 2, {"the figures", "--all"}));
  CHECK(fails_with(figures({"--all", "-o", "-"}), 2, {"--output -", "a folder"}));
  CHECK(fails_with(figures({"--all", "dilation", "-o", out}), 2, {"--all"}));
  CHECK(fails_with(figures({"--fps", "3"}), 2, {"option --fps has no effect on the list of figures"}));
  CHECK(fails_with(figures({"dilation", "-o", out, "--format", "pdf,png", "--fps", "3"}), 1,
                   {"option --fps has no effect on pdf or png", "gif"}));
  CHECK(fails_with(figures({"nothing", "-o", out}), 1, {"convguide figures lists those that are"}));
  CHECK(fails_with(figures({"dilaton", "-o", out}), 1, {"did you mean dilation?"}));
  CHECK(fails_with(figures({"--all", "-o", out, "--format", "pdf,gfi"}), 1, {"format \"gfi\"", "did you mean gif?"}));
  CHECK(fails_with(figures({"dilation", "-o", out, "--view", "stamp"}), 1, {"figure dilation", "stamp"}));
  CHECK(folder.names().empty());
}

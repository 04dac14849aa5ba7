// convguide trace: the list, the table, JSON, and what is refused.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands/text_width.h"
#include "program.h"

using namespace convguide;
using nlohmann::json;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string line_beginning(const std::string& text, const std::string& beginning) {
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(beginning)) return line;
  }
  return "";
}

const std::string small =
    "title = \"Small\"\nsource = \"by hand\"\ninput = \"4x6\"\n"
    "[[layer]]\nname = \"one\"\noperation = \"conv\"\nkernel = \"1x3\"\nchannels = 1000\n"
    "[[layer]]\nname = \"two\"\noperation = \"transposed-conv\"\nkernel = 2\nstride = 2\nchannels = 1\n";

}  // namespace

TEST_CASE("alone it lists the networks that the program comes with") {
  const Run run = run_program({"trace"});
  CHECK(run.status == 0);
  for (const char* name : {"alexnet ", "lenet-5 ", "u-net ", "wavenet "}) CHECK(line_beginning(run.output, name) != "");
  const json list = json::parse(run_program({"trace", "--json"}).output);
  CHECK(list.size() == lines_of(run.output).size());
}

TEST_CASE("the table of a network") {
  const Run run = run_program({"trace", "alexnet"});
  CHECK(run.status == 0);
  CHECK_THAT(line_beginning(run.output, "conv1 "), Catch::Contains("55 × 55 × 96") && Catch::Contains(" 34,944 "));
  CHECK_THAT(line_beginning(run.output, "fc6 "), Catch::Contains(" 355 "));
  CHECK_THAT(line_beginning(run.output, "total "), Catch::Contains(" 60,965,224 "));
  CHECK_THAT(run.output, Catch::Contains("published numbers compared: all agree"));
}

TEST_CASE("no line of a shipped network is wider than 100 columns") {
  for (const json& network : json::parse(run_program({"trace", "--json"}).output)) {
    const Run run = run_program({"trace", network["name"]});
    INFO(network["name"]);
    CHECK(run.status == 0);
    for (const std::string& line : lines_of(run.output)) CHECK(text_width(line) <= 100);
  }
}

TEST_CASE("columns align") {
  const TemporaryFolder folder;
  const Run run = run_program({"trace", folder.add("small.toml", small)});
  CHECK(run.output ==
        "Small\n\n"
        "layer  operation        output         parameters  multiply-adds    field  jump\n"
        "input                   4 × 6 × 1                                       1     1\n"
        "one    conv             4 × 4 × 1,000       4,000         48,000    1 × 3     1\n"
        "two    transposed-conv  8 × 8 × 1           4,001         64,000  ≤ 1 × 3   1/2\n"
        "total                                       8,001        112,000\n\n"
        "Source: by hand\n");
}

TEST_CASE("JSON") {
  const json object = json::parse(run_program({"trace", "lenet-5", "--json"}).output);
  CHECK(object["parameters"] == 61706);
  CHECK(object["input"] == json({{"channels", 1}, {"shape", {32, 32}}}));
  CHECK(object["layers"][1]["output"] == json({{"channels", 6}, {"shape", {14, 14}}}));
  CHECK(object["layers"][1]["receptive_field"] == json({6, 6}));
  CHECK(object["layers"][1]["jump"] == json({2, 2}));
  CHECK(object["layers"][5]["output"] == json({{"channels", 84}, {"shape", json::array()}}));
  for (const json& one : object["published"]) CHECK(one["agrees"] == true);
  const TemporaryFolder folder;
  const json halves = json::parse(run_program({"trace", folder.add("small.toml", small), "--json"}).output);
  CHECK(halves["layers"][1]["jump"] == json({0.5, 0.5}));
}

TEST_CASE("a number that differs from the published one is shown") {
  const TemporaryFolder folder;
  const Run run = run_program({"trace", folder.add("net.toml", small + "published = \"8x9x1\"\n")});
  CHECK(run.status == 0);
  CHECK_THAT(
      run.output,
      Catch::Contains("Of 1 published number, these differ:\ntwo, output: 8 × 9 × 1 published, 8 × 8 × 1 traced\n"));
}

TEST_CASE("what cannot be traced") {
  const TemporaryFolder folder;
  CHECK(fails_with(run_program({"trace", "alexnot"}), 1, {"network \"alexnot\" is unknown", "did you mean alexnet?"}));
  CHECK(fails_with(run_program({"trace", "none.toml"}), 1, {"none.toml"}));
  CHECK(fails_with(run_program({"trace", "/dev/zero"}), 1, {"is not a file"}));
  CHECK(fails_with(run_program({"trace", "alexnet", "vgg-16"}), 2, {"is a word too many"}));
  CHECK(fails_with(run_program({"trace", folder.add("net.toml", "title = \"\xff\"")}), 1, {"net.toml, line 1"}));
  CHECK(fails_with(
      run_program({"trace", folder.add("big.toml",
                                       small + "[[layer]]\nname = \"conv3\"\noperation = \"max-pool\"\nkernel = 9\n")}),
      1, {"big.toml: layer conv3: kernel 9 does not fit the padded input"}));
}

TEST_CASE("trace draws the receptive field into a file") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "field.svg";
  const Run run = run_program({"trace", "field-strides", "--output", path});
  CHECK(run.status == 0);
  CHECK(run.output.empty());
  std::ifstream file(path);
  const std::string svg(std::istreambuf_iterator<char>(file), {});
  CHECK_THAT(svg, Catch::Contains("<svg") && Catch::Contains("Cell 2 of conv3 sees cells 2 to 10 of the input."));
  CHECK(fails_with(run_program({"trace", "u-net", "-o", folder.path() / "u.svg"}), 1,
                   {"layer up4", "draw a chain of convolutions and pooling"}));
  CHECK(fails_with(run_program({"trace", "field-strides", "-o", folder.path() / "f.gif"}), 1,
                   {"f.gif\" would show steps", "use .svg, .pdf or .png"}));
  CHECK(fails_with(run_program({"trace", "field-strides", "-o", folder.path() / "f"}), 1,
                   {"has no ending", "use .svg, .pdf or .png"}));
  CHECK(!std::filesystem::exists(folder.path() / "u.svg"));
}

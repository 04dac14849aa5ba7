// Command lines that cannot be read: exit status 2, and a line that helps.
#include <catch2/catch.hpp>
#include <sstream>

#include "commands/command_table.h"
#include "commands/text_width.h"
#include "program.h"

using namespace convguide;

TEST_CASE("malformed command lines exit with 2 and say what is wrong") {
  struct BadLine {
    std::vector<std::string> arguments;
    std::vector<std::string> parts;
  };
  const std::vector<std::string> layer = {"explain", "conv", "--input", "5", "--kernel", "3"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), layer.begin(), layer.end());
    return more;
  };
  const std::vector<BadLine> lines = {
      {{}, {"command", "is missing", "--help"}},
      {{""}, {"command \"\"", "is unknown"}},
      {{"explian"}, {"\"explian\"", "did you mean explain?"}},
      {{"relationship"}, {"did you mean relationships?"}},
      {{"--bogus"}, {"option --bogus is unknown"}},
      {{"explain"}, {"operation is missing", "transposed-conv"}},
      {{"explain", "conv", "--kernel", "3"}, {"option --input is missing"}},
      {{"explain", "conv", "--input", "3"}, {"option --kernel is missing"}},
      {{"explain", "conv", "--input", "--kernel", "3"}, {"option --input has no value"}},
      {{"explain", "conv", "--input", "5", "--kernel"}, {"option --kernel has no value"}},
      {{"explain", "conv", "--input=", "--kernel", "3"}, {"option --input has no value"}},
      {with({"--strde", "2"}), {"option --strde is unknown", "did you mean --stride?"}},
      {with({"--pad", "2"}), {"option --pad is unknown"}},
      {with({"-q"}), {"option -q is unknown"}},
      {with({"--stride", "1", "--stride", "2"}), {"option --stride is given more than once"}},
      {with({"--json=yes"}), {"option --json takes no value"}},
      {with({"conv"}), {"\"conv\" is a word too many"}},
      {with({"--input-values", "a.json"}), {"option --kernel-values is missing"}},
      {with({"--kernel-values", "a.json"}), {"option --input-values is missing"}},
      {with({"--input-values", "-", "--kernel-values", "-"}), {"standard input"}},
      {{"explain", "max-pool", "--input", "5", "--kernel-values", "a.json"}, {"--kernel-values", "max-pool"}},
      {{"figure"}, {"figure is missing"}},
      {{"figure", "padding-strides"}, {"option --output is missing"}},
      {{"figure", "padding-strides", "--ouput", "a.svg"}, {"did you mean --output?"}},
      {{"relationships", "6", "7"}, {"\"7\" is a word too many"}},
      {{"trace", "-o", "a.svg"}, {"the network is missing, of which --output draws", "such as field-strides"}},
      {{"trace", "field-strides", "--json", "-o", "a.svg"}, {"option --json does not go with --output"}},
  };
  for (const BadLine& line : lines) {
    const Run run = run_program(line.arguments);
    INFO(run.errors);
    CHECK(fails_with(run, 2, line.parts));
  }
}

TEST_CASE("hostile words are told in one line without control characters") {
  const std::string hostile = "co\nnv\r\x1b[31m\tx\x7f";
  const std::vector<std::vector<std::string>> lines = {
      {hostile},
      {"explain", hostile, "--input", "5", "--kernel", "3"},
      {"explain", "conv", "--input", hostile, "--kernel", "3"},
      {"explain", "conv", "--input", "5", "--kernel", "3", "--padding", hostile},
      {"explain", "conv", "--input", "5", "--kernel", "3", "--" + hostile, "1"},
      {"explain", "max-pool", "--input-values", hostile, "--kernel", "3"},
      {"figure", hostile, "-o", "a.svg"},
      {"figure", "padding-strides", "-o", hostile},
      {"figure", "padding-strides", "-o", "/proc/" + hostile + ".svg"},
      {"figure", "padding-strides", "-o", "a.svg", "--view", hostile},
      {"figure", "padding-strides", "-o", "a.svg", "--step", hostile},
      {"relationships", hostile},
  };
  for (const auto& line : lines) {
    const Run run = run_program(line);
    INFO(run.errors);
    CHECK(fails_with(run, run.status == 2 ? 2 : 1, {}));
    CHECK(run.errors.find_first_of("\r\x1b\t\x7f") == std::string::npos);
  }
}

TEST_CASE("help goes to standard output, has the same parts everywhere, and fits 100 columns") {
  std::vector<std::vector<std::string>> lines = {{"--help"}, {"figure", "-h"}};
  for (const Command& command : commands()) lines.push_back({std::string(command.name), "--help"});
  for (const std::vector<std::string>& line : lines) {
    const Run run = run_program(line);
    INFO(run.output);
    CHECK(run.status == 0);
    CHECK(run.errors.empty());
    CHECK(run.output.starts_with("usage: convguide "));
    CHECK(run.output.find("\nexample: ") != std::string::npos);
    std::istringstream text(run.output);
    for (std::string row; std::getline(text, row);) CHECK(text_width(row) <= 100);
  }
}

TEST_CASE("the version goes to standard output") {
  const Run version = run_program({"--version"});
  CHECK(version.status == 0);
  CHECK(version.output.starts_with("convguide "));
}

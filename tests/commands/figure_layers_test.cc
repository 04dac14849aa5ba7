// convguide figure: every kind of layer, values, and catalogue figures with other parameters.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

namespace {

Run figure(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "figure");
  arguments.insert(arguments.end(), {"-o", "-"});
  return run_program(arguments);
}

// What stands between the tags of the picture's description.
std::string description(const Run& run) {
  INFO(run.errors);
  REQUIRE(run.status == 0);
  const std::size_t begin = run.output.find("<desc");
  return run.output.substr(begin, run.output.find("</desc>") - begin);
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("layers of every kind are drawn, and described with their sizes") {
  struct Row {
    std::vector<std::string> layer;
    std::vector<std::string> parts;
  };
  // Output sizes by hand.
  const std::vector<Row> rows = {
      {{"conv", "--input", "4x7", "--kernel", "2x3"}, {"input is 4 × 7", "output 3 × 5"}},
      {{"conv", "--input", "7", "--kernel", "3", "--stride", "2", "--dims", "1"}, {"input is 7", "output 3"}},
      {{"conv", "--input", "3x4x4", "--kernel", "2"}, {"input is 3 × 4 × 4", "output 2 × 3 × 3"}},
      {{"conv", "--input", "5", "--kernel", "3", "--padding", "2:0"}, {"p₁ = 2 before and p₂ = 0 after"}},
      {{"conv", "--input", "7", "--kernel", "3", "--dilation", "2"}, {"dilation is 2", "output 3 × 3"}},
      {{"transposed-conv", "--input", "3", "--kernel", "3", "--stride", "2", "--padding", "1", "--output-padding", "1"},
       {"output 6 × 6", "Extra zeros, a = 1"}},
      {{"transposed-conv", "--input", "7", "--kernel", "3", "--padding", "3"}, {"output 3 × 3", "cropped"}},
      {{"max-pool", "--input", "5", "--kernel", "3"}, {"window 3 × 3", "output 3 × 3"}},
      {{"average-pool", "--input", "5", "--kernel", "2", "--stride", "2"}, {"output 2 × 2"}},
      {{"max-pool", "--input", "6", "--kernel", "3", "--stride", "2", "--ceil-mode"},
       {"output 3 × 3", "In ceil mode, the last window may reach beyond the padded input."}},
      {{"max-pool", "--input", "6", "--kernel", "3", "--stride", "2", "--ceil-mode", "--view", "axis"},
       {"The last placement sticks out by 1 cell beyond the padded input"}},
      {{"conv", "--input", "4", "--kernel", "3", "--padding", "1", "--padding-mode", "reflect"},
       {"The padding mirrors the input at its outermost cells.", "and padding"}},
      {{"average-pool", "--input-values", "[4,6,8]", "--kernel", "3", "--padding", "1", "--count-include-pad", "--view",
        "equation", "--step", "1"},
       {"(4 + 6)/3", "Padding counts in the divisor."}},
      {{"conv", "--input-values", "[4,6,8]", "--kernel-values", "[1,1,1]", "--padding", "1", "--padding-mode",
        "circular", "--view", "equation", "--step", "1"},
       {"8·1 + 4·1 + 6·1 = 18"}},
      {{"conv", "--input", "5", "--kernel", "3", "--channels", "2:3"}, {"2 input maps", "3 output maps"}},
      {{"conv", "--input", "5", "--kernel", "3", "--channels", "4", "--groups", "2", "--view", "channels"},
       {"4 input maps"}},
  };
  for (const Row& row : rows) {
    const std::string text = description(figure(row.layer));
    for (const std::string& part : row.parts) {
      INFO(text);
      CHECK(says(text, part));
    }
  }
}

TEST_CASE("values may be given in the command line itself") {
  const std::string text = description(figure(
      {"conv", "--input-values", "[[1,2],[3,4]]", "--kernel-values", "[[10]]", "--view", "plan", "--step", "4"}));
  INFO(text);
  CHECK(says(text, "input is 2 × 2"));
  CHECK(says(text, "The value is 40."));
  CHECK(fails_with(figure({"conv", "--input-values", "[[1,2],[3]]", "--kernel-values", "[[10]]"}), 1, {"the values"}));
}

TEST_CASE("values of several channels have a level of lists for them") {
  // One output map: 10 times the first input map and 100 times the second.
  const std::string text =
      description(figure({"conv", "--channels", "2:1", "--input-values", "[[[1,2]],[[3,4]]]", "--kernel-values",
                          "[[[[10]],[[100]]]]", "--view", "channels", "--step", "2"}));
  INFO(text);
  CHECK(says(text, "input is 1 × 2"));
  CHECK(says(text, "The value is 420."));
}

TEST_CASE("a seed makes values, the same ones every time") {
  const auto drawn = [](const std::string& seed) {
    return figure({"conv", "--input", "5", "--kernel", "3", "--seed", seed}).output;
  };
  CHECK(drawn("7") == drawn("7"));
  CHECK(drawn("7") != drawn("8"));
  CHECK(fails_with(figure({"conv", "--input", "5", "--kernel", "3", "--seed", "x"}), 1, {"seed \"x\""}));
  CHECK(fails_with(figure({"conv", "--input-values", "[[1]]", "--kernel-values", "[[1]]", "--seed", "1"}), 2,
                   {"--seed"}));
}

TEST_CASE("a figure of the catalogue can be drawn with other parameters") {
  const std::string text = description(figure({"padding-strides", "--input", "7"}));
  INFO(text);
  CHECK(says(text, "input is 7 × 7"));
  CHECK(says(text, "kernel 3 × 3"));
  CHECK(says(text, "stride is 2"));
  CHECK(says(text, "output 4 × 4"));
  CHECK(figure({"padding-strides", "--input", "5"}).output == figure({"padding-strides"}).output);
  CHECK(fails_with(figure({"padding-strides", "--kernel", "9"}), 1, {"kernel 9 does not fit"}));
}

TEST_CASE("values of a catalogue figure go with its sizes, and a seed replaces them") {
  CHECK(fails_with(figure({"numerical-padding-strides", "--input", "7"}), 1, {"1x7x7", "--seed"}));
  const std::string text =
      description(figure({"numerical-padding-strides", "--input", "7", "--seed", "1", "--step", "1"}));
  CHECK(says(text, "input is 7 × 7"));
  CHECK(says(text, "The value is"));
}

TEST_CASE("without --view, a layer is drawn by one that suits it") {
  const auto drawn = [](std::vector<std::string> layer, const std::vector<std::string>& view) {
    layer.insert(layer.end(), view.begin(), view.end());
    const Run run = figure(layer);
    INFO(run.errors);
    CHECK(run.status == 0);
    return run.output;
  };
  struct Row {
    std::vector<std::string> layer;
    std::string view;
  };
  const std::vector<Row> rows = {
      {{"conv", "--input", "5", "--kernel", "3"}, "planes"},
      {{"conv", "--input", "5", "--kernel", "3", "--seed", "1"}, "plan"},
      {{"conv", "--input", "5", "--kernel", "3", "--channels", "2"}, "channels"},
      {{"conv", "--input", "5", "--kernel", "3", "--channels", "2", "--seed", "1"}, "channels"},
      {{"conv", "--input", "5", "--kernel", "3", "--channels", "3:64"}, "planes"},
      {{"max-pool", "--input", "5", "--kernel", "3", "--channels", "9"}, "planes"},
      {{"conv", "--input", "3", "--kernel", "2", "--dims", "4"}, "axis"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.layer);
    CHECK(drawn(row.layer, {}) == drawn(row.layer, {"--view", row.view}));
  }
}

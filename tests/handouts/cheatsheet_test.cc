// The cheat sheet: one page with everything on it, large enough to be read.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "arithmetic/framework_call.h"
#include "arithmetic/layer_syntax.h"
#include "arithmetic/relationship_table.h"
#include "commands/program.h"
#include "document/framework_names.h"
#include "matches.h"
#include "run_reader.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

// The path of the sheet that the program writes into `folder`.
std::string written_sheet(const TemporaryFolder& folder, const std::vector<std::string>& more = {}) {
  const std::string file = folder.path() / "cheatsheet.pdf";
  std::vector<std::string> arguments = {"cheatsheet", "--output", file};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Run run = run_program(arguments);
  INFO(run.errors);
  REQUIRE(run.status == 0);
  return file;
}

// Text with all runs of white space as one space.
std::string on_one_line(const std::string& text) { return std::regex_replace(text, std::regex("\\s+"), " "); }

// The calls of one framework for layers with everything that the table of names speaks of.
std::string calls_of(const std::string& framework) {
  std::string calls;
  const auto add = [&](LayerText text) {
    text.input = "9";
    const Layer layer = parse_layer(text).value();
    for (const FrameworkCall& call : framework_card(layer)) {
      if (call.framework != framework) continue;
      for (const std::string& line : call.lines) calls += line + "\n";
    }
  };
  add({.operation = "conv", .kernel = "3", .stride = "2", .padding = "1"});
  add({.operation = "conv", .kernel = "3", .dilation = "2", .channels = "4:4", .groups = "2"});
  add({.operation = "conv", .kernel = "3", .padding = "2:0", .dims = "1"});
  add({.operation = "conv", .kernel = "4", .padding = "same"});
  add({.operation = "conv", .kernel = "3", .padding = "2"});
  add({.operation = "transposed-conv", .kernel = "3", .stride = "2", .output_padding = "1"});
  add({.operation = "transposed-conv", .kernel = "3", .stride = "2", .padding = "1"});
  add({.operation = "max-pool", .kernel = "2", .stride = "2", .ceil_mode = true});
  add({.operation = "average-pool", .kernel = "2", .stride = "2", .padding = "1"});
  add({.operation = "average-pool", .kernel = "2", .stride = "2", .padding = "1", .count_include_pad = true});
  return calls;
}

// The names of code in a cell of the table that the calls do not use, though the framework has them: calls write SAME
// paddings as numbers.
const std::set<std::string>& names_without_call() {
  static const std::set<std::string> names = {"padding=\"SAME\"", "\"SAME_LOWER\"", "auto_pad=SAME_UPPER", "SAME_LOWER",
                                              "padding=\"same\""};
  return names;
}

void check_names(std::string_view cell, const std::string& calls) {
  for (const std::string& name : matches(std::string(cell), "`([^`]*)`")) {
    INFO(name);
    if (!names_without_call().contains(name)) CHECK_THAT(calls, Contains(name));
  }
}

}  // namespace

TEST_CASE("the cheat sheet is one page of the paper that was asked for") {
  const TemporaryFolder folder;
  const std::string a4 = output_of({"pdfinfo", written_sheet(folder)}, "poppler-utils");
  CHECK_THAT(a4, Contains("Pages:           1\n") && Contains("(A4)"));
  const std::string letter = output_of({"pdfinfo", written_sheet(folder, {"--paper", "letter"})}, "poppler-utils");
  CHECK_THAT(letter, Contains("Pages:           1\n") && Contains("(letter)"));
  CHECK(folder.names() == std::vector<std::string>{"cheatsheet.pdf"});
}

TEST_CASE("the cheat sheet has every relationship and every word of the frameworks") {
  const TemporaryFolder folder;
  const std::string file = written_sheet(folder);
  const std::string text = on_one_line(output_of({"pdftotext", "-raw", file, "-"}, "poppler-utils"));
  for (const Relationship& relationship : relationships()) {
    std::string title(relationship.title);
    // The heading above says that a convolution is transposed.
    const std::size_t at = title.find(", transposed");
    if (relationship.family == Family::transposed && at != std::string::npos) title.erase(at, 12);
    title.front() = static_cast<char>(std::toupper(title.front()));
    CHECK_THAT(text, Contains(std::to_string(relationship.number) + " " + title));
  }
  for (const FrameworkName& name : framework_names()) {
    for (const std::string_view cell : {name.pytorch, name.keras, name.jax, name.onnx}) {
      std::string words(cell);
      std::erase(words, '`');
      CHECK_THAT(text, Contains(words));
    }
  }
}

TEST_CASE("the cheat sheet stays inside its margins and can be read in print") {
  const TemporaryFolder folder;
  for (const std::string paper : {"a4", "letter"}) {
    const std::string file = written_sheet(folder, {"--paper", paper});
    const std::string xml = output_of({"pdftohtml", "-xml", "-stdout", "-i", "-zoom", "3", file}, "poppler-utils");
    // Type sizes are told at three times their size.
    for (const std::string& size : matches(xml, "<fontspec id=\"\\d+\" size=\"(\\d+)\""))
      CHECK(std::stoi(size) >= 3 * 6);
    const std::string boxes = output_of({"pdftotext", "-bbox", file, "-"}, "poppler-utils");
    const double width = std::stod(matches(boxes, "<page width=\"([^\"]*)\"").at(0));
    const double height = std::stod(matches(boxes, "<page width=\"[^\"]*\" height=\"([^\"]*)\"").at(0));
    constexpr double margin = 24;
    double lowest = 0;
    for (const std::string& x : matches(boxes, "xMax=\"([^\"]*)\"")) CHECK(std::stod(x) <= width - margin);
    for (const std::string& x : matches(boxes, "xMin=\"([^\"]*)\"")) CHECK(std::stod(x) >= margin);
    for (const std::string& y : matches(boxes, "yMax=\"([^\"]*)\"")) lowest = std::max(lowest, std::stod(y));
    CHECK(lowest <= height - margin + 3);
    // And the page is full.
    CHECK(lowest >= height - 2 * margin);
  }
}

TEST_CASE("the cheat sheet's fonts are inside it, and the same command gives the same bytes") {
  const TemporaryFolder folder;
  const std::string file = written_sheet(folder, {"--theme", "print"});
  const std::string bytes = bytes_of(file);
  CHECK_THAT(output_of({"pdffonts", file}, "poppler-utils"), Contains("Pagella") && !Contains(" no "));
  CHECK(bytes_of(written_sheet(folder, {"--theme", "print"})) == bytes);
}

TEST_CASE("printed in greys, the cheat sheet has no colour") {
  const TemporaryFolder folder;
  const std::string file = written_sheet(folder, {"--theme", "print"});
  const std::string picture = folder.path() / "page";
  output_of({"pdftoppm", "-r", "40", "-png", "-singlefile", file, picture}, "poppler-utils");
  const std::string saturation = output_of({"convert", picture + ".png", "-colorspace", "HSL", "-channel", "G",
                                            "-separate", "-format", "%[fx:maxima]", "info:"},
                                           "imagemagick");
  CHECK(std::stod(saturation) < 0.2);
}

TEST_CASE("the names of frameworks are those that the calls use") {
  const std::string pytorch = calls_of("PyTorch");
  const std::string keras = calls_of("Keras");
  const std::string jax = calls_of("JAX");
  const std::string onnx = calls_of("ONNX");
  for (const FrameworkName& name : framework_names()) {
    INFO(name.thing);
    check_names(name.pytorch, pytorch);
    check_names(name.keras, keras);
    check_names(name.jax, jax);
    check_names(name.onnx, onnx);
  }
}

TEST_CASE("cheatsheet says what is wrong with an option, and writes nothing") {
  const TemporaryFolder folder;
  const std::string file = folder.path() / "cheatsheet.pdf";
  CHECK(fails_with(run_program({"cheatsheet", "--paper", "a5", "-o", file}), 1, {"paper \"a5\" is unknown", "a4"}));
  CHECK(fails_with(run_program({"cheatsheet", "--theme", "prin", "-o", file}), 1, {"did you mean print?"}));
  CHECK(fails_with(run_program({"cheatsheet", "-o", folder.path() / "sheet.svg"}), 1, {"does not end in .pdf"}));
  CHECK(fails_with(run_program({"cheatsheet"}), 2, {"option --output is missing"}));
  CHECK(folder.names().empty());
}

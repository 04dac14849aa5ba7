// convguide explain --collapse: the input sizes that share an output, and the ways back.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "program.h"

using namespace convguide;
using nlohmann::json;

namespace {

Run explain(const std::string& line) {
  std::istringstream stream("explain " + line + " --collapse");
  return run_program({std::istream_iterator<std::string>(stream), {}});
}

json collapse_json(const std::string& line) {
  const Run run = explain(line + " --json");
  INFO(run.errors);
  REQUIRE(run.status == 0);
  return json::parse(run.output)["collapse"];
}

json input(int size, int output_padding) { return {{"input", size}, {"output_padding", output_padding}}; }

bool ends_with(const Run& run, const std::string& part) { return run.status == 0 && run.output.ends_with(part); }

}  // namespace

TEST_CASE("the collapse of a square layer comes last, with the way back to its own input") {
  // The 2016 guide, section 4.6: 5 and 6 both become 3, and a = 1 leads back to 6.
  CHECK(ends_with(explain("conv --input 6 --kernel 3 --stride 2 --padding 1"),
                  "\n"
                  "Input sizes with the output size 3, and the output padding that brings each back\n"
                  "  i = 5  a = 0\n"
                  "  i = 6  a = 1\n"
                  "The way back from 3 × 3 to 6 × 6\n"
                  "  transposed-conv --input 3 --kernel 3 --stride 2 --padding 1 --output-padding 1\n"));
}

TEST_CASE("a transposed layer shows the sizes that its convolution takes to its input") {
  CHECK(
      ends_with(explain("transposed-conv --input 3 --kernel 3 --stride 2 --padding 1"),
                "Input sizes that the convolution behind it takes to 3, and the output padding that brings each back\n"
                "  i = 5  a = 0\n"
                "  i = 6  a = 1\n"));
}

TEST_CASE("axes that differ have a list each") {
  CHECK(ends_with(explain("conv --input 5x9x5 --kernel 3 --stride 1x4x1 --channels 2:3"),
                  "Input sizes with the output size 3 on axes 1 and 3, and the output padding that brings each back\n"
                  "  i = 5  a = 0\n"
                  "Input sizes with the output size 2 on axis 2, and the output padding that brings each back\n"
                  "  i = 7   a = 0\n"
                  "  i = 8   a = 1\n"
                  "  i = 9   a = 2\n"
                  "  i = 10  a = 3\n"
                  "The way back from 3 × 2 × 3 to 5 × 9 × 5\n"
                  "  transposed-conv --input 3x2x3 --kernel 3 --stride 1x4x1 --output-padding 0x2x0 --channels 3:2\n"));
}

TEST_CASE("long lists are told by their ends") {
  CHECK(ends_with(explain("max-pool --input 100 --kernel 2 --stride 100"),
                  "  i = 2    a = 0\n"
                  "  …\n"
                  "  i = 101  a = 99\n"
                  "The way back from 1 × 1 to 100 × 100\n"
                  "  transposed-conv --input 1 --kernel 2 --stride 100 --output-padding 98\n"));
  const json ends = {{"output", 1}, {"first", input(2, 0)}, {"last", input(101, 99)}};
  CHECK(collapse_json("max-pool --input 100 --kernel 2 --stride 100")[0] == ends);
}

TEST_CASE("JSON has an entry for each axis") {
  const json wanted = {
      {"output", 3}, {"first", input(5, 0)}, {"last", input(6, 1)}, {"sizes", {input(5, 0), input(6, 1)}}};
  CHECK(collapse_json("conv --input 6x5 --kernel 3 --stride 2 --padding 1") == json{wanted, wanted});
}

TEST_CASE("where no convolution gives the transposed one's input, there is nothing to list") {
  // o' = 0 + 2 + 1 − 2 = 1, but the convolution of that one cell, padded to three, by one weight gives 3 and not 1.
  const std::string layer = "transposed-conv --input 1 --kernel 1 --dilation 3 --padding 1 --output-padding 2";
  CHECK(ends_with(explain(layer), "brings each back\n  none\n"));
  CHECK(collapse_json(layer) == json{nullptr, nullptr});
}

TEST_CASE("without --collapse nothing is said about it") {
  const Run run = run_program({"explain", "conv", "--input", "5", "--kernel", "3"});
  CHECK(run.output.find("brings each back") == std::string::npos);
}

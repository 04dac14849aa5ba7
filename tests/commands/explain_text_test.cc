// What explain prints for people.
#include <catch2/catch.hpp>

#include "program.h"

using namespace convguide;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the derivation's signs stand under each other") {
  const Run run = run_program({"explain", "conv", "--input", "5", "--kernel", "3", "--stride", "2", "--padding", "1"});
  CHECK(run.status == 0);
  CHECK(run.errors.empty());
  CHECK(contains(run.output,
                 "Relationship 6: zero padding, non-unit strides\n"
                 "  o = ⌊(i + 2p − k)/s⌋ + 1\n"
                 "    = ⌊(5 + 2·1 − 3)/2⌋ + 1\n"
                 "    = ⌊4/2⌋ + 1\n"
                 "    = 2 + 1\n"
                 "    = 3\n"
                 "Also holds: 17 (SAME, the odd zero last)\n"
                 "            18 (SAME, the odd zero first)\n"
                 "            15 (dilation)\n"
                 "            16 (dilation, and a padding for each side)\n"));
  CHECK(contains(run.output, "Output: 3 × 3\n"));
}

TEST_CASE("what a relationship's letters stand for is worked out before its size") {
  const Run run =
      run_program({"explain", "conv", "--input", "6", "--kernel", "3", "--stride", "2", "--padding", "same-upper"});
  CHECK(run.status == 0);
  CHECK(contains(run.output,
                 "Relationship 17: SAME, the odd zero last; holds as p₁ = ⌊t/2⌋ and p₂ = ⌈t/2⌉\n"
                 "  k̂ = k + (k − 1)(d − 1) = 3 + (3 − 1)(1 − 1) = 3\n"
                 "  t = max(0, (⌈i/s⌉ − 1)s + k̂ − i) = max(0, (⌈6/2⌉ − 1)·2 + 3 − 6) = 1\n"
                 "  o = ⌊(i + p₁ + p₂ − k̂)/s⌋ + 1\n"
                 "    = ⌈i/s⌉\n"
                 "    = ⌈6/2⌉\n"
                 "    = 3\n"));
}

TEST_CASE("a transposed convolution comes with the convolution that computes it and the one that it transposes") {
  const Run run = run_program({"explain", "transposed-conv", "--input", "3", "--kernel", "3", "--stride", "2",
                               "--padding", "1", "--output-padding", "1"});
  CHECK(run.status == 0);
  CHECK(contains(run.output, "Relationship 14: "));
  CHECK(contains(run.output, "ĩ' = 5, the 3 cells with 1 inserted zero between neighbours\n"));
  CHECK(contains(run.output, "k' = 3, rotated by 180 degrees\n"));
  CHECK(contains(run.output, "p' = 1 on each side\n"));
  CHECK(contains(run.output, "a = 1 zero, at the end only\n"));
  CHECK(contains(run.output,
                 "It transposes the convolution that takes 6 × 6 to 3 × 3:\n"
                 "  conv --input 6 --kernel 3 --stride 2 --padding 1\n"));
  CHECK(contains(run.output, "Output: 6 × 6\n"));
}

TEST_CASE("a negative padding of the equivalent convolution is told as cropping") {
  const Run run =
      run_program({"explain", "transposed-conv", "--input", "4", "--kernel", "2", "--stride", "3", "--padding", "2"});
  CHECK(contains(run.output, "p' = −1, so 1 cell is cropped on each side\n"));
}

TEST_CASE("with an output padding that reaches the stride, no convolution has just these sizes") {
  // o' = 2 − 1 + 2 + 3 = 6 with d = 3 and k = 2; the convolution of 6 by a kernel that covers 4 gives 3 and not 2.
  const Run run = run_program(
      {"explain", "transposed-conv", "--input", "2", "--kernel", "2", "--dilation", "3", "--output-padding", "1"});
  CHECK(run.status == 0);
  CHECK(contains(run.output, "Output: 6 × 6\n"));
  CHECK_FALSE(contains(run.output, "It transposes"));
}

TEST_CASE("axes that differ are explained one by one, equal ones together") {
  const Run apart = run_program({"explain", "conv", "--input", "5x5x8", "--kernel", "3", "--stride", "1x1x2"});
  CHECK(contains(apart.output, "Axes 1 and 2\nRelationship 1: "));
  CHECK(contains(apart.output, "Axis 3\nRelationship 5: "));
  const Run alike = run_program({"explain", "conv", "--input", "5x5", "--kernel", "3"});
  CHECK_FALSE(contains(alike.output, "Ax"));
}

TEST_CASE("values are printed as a grid") {
  const TemporaryFolder folder;
  const std::string values = folder.add("in.csv", "1,2,30\n4,5,6\n");
  const Run run = run_program({"explain", "max-pool", "--input-values", values, "--kernel", "1"});
  CHECK(contains(run.output, "Output: 2 × 3\n   1  2 30\n   4  5  6\n"));
}

TEST_CASE("printed values keep all digits before the point") {
  const TemporaryFolder folder;
  const std::string values = folder.add("in.csv", "1234567.25,0.125\n9007199254740991,-3\n");
  const Run run = run_program({"explain", "max-pool", "--input-values", values, "--kernel", "1"});
  CHECK(contains(run.output, "1234567.25"));
  CHECK(contains(run.output, "0.125"));
  CHECK(contains(run.output, "9007199254740991 "));
}

TEST_CASE("weights, multiply-adds and groups are counted") {
  const Run plain = run_program(
      {"explain", "conv", "--input", "27", "--kernel", "5", "--padding", "2", "--channels", "96:256", "--groups", "2"});
  CHECK(contains(plain.output,
                 "Groups:        each of the 2 groups takes 48 input maps to 128 output maps\n"
                 "Weights:       gmnK = 2·48·128·25 = 307200, without bias\n"
                 "Multiply-adds: gmnKN = 2·48·128·25·729 = 223948800\n"));
  const Run depthwise =
      run_program({"explain", "conv", "--input", "5", "--kernel", "3", "--channels", "4", "--groups", "4"});
  CHECK(contains(depthwise.output, "Depthwise:     each of the 4 groups takes 1 input map to 1 output map\n"));
  CHECK_FALSE(contains(run_program({"explain", "max-pool", "--input", "5", "--kernel", "3"}).output, "Weights"));
}

TEST_CASE("how evenly stamps touch the output") {
  const Run uneven = run_program({"explain", "transposed-conv", "--input", "3", "--kernel", "3", "--stride", "2"});
  CHECK(contains(uneven.output,
                 "Stamps touch the output cells along an axis unevenly: 1, 1, 2, 1, 2, 1, 1 times\n"
                 "What is touched unevenly may show a checkerboard.\n"));
  const Run inside =
      run_program({"explain", "transposed-conv", "--input", "12", "--kernel", "4", "--stride", "2", "--padding", "1"});
  CHECK(contains(inside.output, "evenly but at the edges: 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, … times"));
}

TEST_CASE("the framework card says the layer in calls, and why where there is none") {
  const Run run =
      run_program({"explain", "conv", "--input", "224", "--kernel", "7", "--stride", "2", "--padding", "same-upper"});
  CHECK(contains(run.output,
                 "In the words of frameworks\n"
                 "  PyTorch  torch.nn.ZeroPad2d((2, 3, 2, 3))\n"
                 "           torch.nn.Conv2d(1, 1, kernel_size=7, stride=2, bias=False)\n"
                 "           # Conv2d pads both sides alike, so a padding layer comes before.\n"
                 "  Keras    keras.layers.Conv2D(1, kernel_size=7, strides=2, padding=\"same\",\n"
                 "               use_bias=False)\n"));
  CHECK(contains(run.output, "  Caffe    # Caffe pads both sides alike, and has no padding layer.\n"));
}

TEST_CASE("where conventions differ, the first cell that differs is shown") {
  // A window of ones counts the input cells under it: three behind one zero, two behind two.
  const Run same = run_program({"explain", "conv", "--input-values", "[1,1,1,1,1]", "--kernel-values", "[1,1,1,1]",
                                "--stride", "2", "--padding", "1:2"});
  CHECK(contains(same.output,
                 "Where conventions differ\n"
                 "  ONNX's SAME_LOWER, the odd cell first, pads 2:1\n"
                 "    conv --input 5 --kernel 4 --stride 2 --padding 2:1 --dims 1\n"
                 "    First difference, in cell 1 of the output:\n"
                 "    3 here, from cells 1 to 3\n"
                 "    2 there, from cells 1 to 2\n"));
  const Run seeded = run_program({"explain", "average-pool", "--input", "4", "--kernel", "2", "--padding", "1"});
  CHECK(contains(seeded.output, "Where conventions differ (with the values of --seed 1)\n"));
  CHECK(contains(seeded.output, "average-pool --input 4 --kernel 2 --padding 1 --count-include-pad\n"));
}

TEST_CASE("the layer of another convention is broken between its options, and not before a value") {
  const Run run = run_program({"explain", "average-pool", "--input", "1000000000", "--kernel", "3000001", "--stride",
                               "2000003", "--padding", "5", "--ceil-mode"});
  CHECK(
      contains(run.output, "    average-pool --input 1000000000 --kernel 3000001 --stride 2000003\n    --padding 5\n"));
}

TEST_CASE("the framework card fits a terminal") {
  const std::vector<std::vector<std::string>> layers = {
      {"conv", "--input", "50x100", "--kernel", "3x5", "--padding", "1:2x3:4", "--dilation", "2x3", "--channels", "6:9",
       "--groups", "3"},
      {"conv", "--input", "4x5x6", "--kernel", "3", "--padding", "1:2", "--padding-mode", "reflect"},
      {"transposed-conv", "--input", "4x5x6", "--kernel", "3x2x4", "--stride", "3x2x2", "--padding", "2:0", "--groups",
       "2", "--channels", "4:8"},
      {"average-pool", "--input", "9x8x7", "--kernel", "3x2x2", "--padding", "1:0", "--ceil-mode",
       "--count-include-pad"},
  };
  for (std::vector<std::string> layer : layers) {
    layer.insert(layer.begin(), "explain");
    const std::string output = run_program(layer).output;
    const std::size_t card = output.find("In the words");
    REQUIRE(card != std::string::npos);
    std::size_t at = card;
    while (at < output.size()) {
      const std::size_t end = output.find('\n', at);
      const std::string line = output.substr(at, end - at);
      INFO(line);
      CHECK(line.size() <= 80);
      at = end + 1;
    }
  }
}

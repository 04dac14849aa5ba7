// What explain --json says, against sizes of the 2016 guide's figures and numbers worked out by hand.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.h"

using namespace convguide;
using nlohmann::json;

namespace {

json explain(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "explain");
  arguments.emplace_back("--json");
  const Run run = run_program(arguments);
  INFO(run.errors);
  REQUIRE(run.status == 0);
  return json::parse(run.output);
}

std::vector<std::string> words(const std::string& line) {
  std::vector<std::string> list(1);
  for (const char letter : line) {
    if (letter == ' ') {
      list.emplace_back();
    } else {
      list.back() += letter;
    }
  }
  return list;
}

}  // namespace

TEST_CASE("direct layers: output and relationships") {
  struct Row {
    std::string layer;
    json shape;
    json relationships;
  };
  const std::vector<Row> rows = {
      // The figures of the 2016 guide; with unit strides the relationships for strides hold too.
      {"conv --input 4 --kernel 3", {2, 2}, {1, 2, 5, 6, 15, 16}},
      {"conv --input 5 --kernel 4 --padding 2", {6, 6}, {2, 6, 15, 16}},
      {"conv --input 5 --kernel 3 --padding 1", {5, 5}, {3, 2, 6, 19, 17, 18, 15, 16}},
      {"conv --input 5 --kernel 3 --padding 2", {7, 7}, {4, 2, 6, 15, 16}},
      {"conv --input 5 --kernel 3 --stride 2", {2, 2}, {5, 6, 15, 16}},
      {"conv --input 5 --kernel 3 --stride 2 --padding 1", {3, 3}, {6, 17, 18, 15, 16}},
      {"conv --input 6 --kernel 3 --stride 2 --padding 1", {3, 3}, {6, 15, 16}},
      {"conv --input 7 --kernel 3 --dilation 2", {3, 3}, {15, 16}},
      {"max-pool --input 5 --kernel 3", {3, 3}, {7, 26, 16}},
      {"average-pool --input 5 --kernel 3", {3, 3}, {7, 26, 16}},
      // Sides that differ, SAME and causal padding.
      {"max-pool --input 5 --kernel 3 --padding 1 --stride 2", {3, 3}, {17, 18, 26, 16}},
      {"conv --input 5 --kernel 3 --padding 1:0", {4, 4}, {16}},
      {"conv --input 6 --kernel 3 --stride 2 --padding same-upper", {3, 3}, {17, 16}},
      {"conv --input 6 --kernel 3 --stride 2 --padding same-lower", {3, 3}, {18, 16}},
      {"conv --input 8 --kernel 2 --dilation 2 --padding causal --dims 1", {8}, {20, 16}},
      {"max-pool --input 6 --kernel 3 --stride 2 --ceil-mode", {3, 3}, {27}},
      {"average-pool --input 5 --kernel 2 --stride 2 --padding 1 --ceil-mode --count-include-pad", {3, 3}, {27}},
      // Words, axes that differ, and other numbers of axes.
      {"conv --input 5 --kernel 3 --padding half", {5, 5}, {3, 2, 6, 19, 17, 18, 15, 16}},
      {"conv --input 5 --kernel 3 --padding full", {7, 7}, {4, 2, 6, 15, 16}},
      {"conv --input 5 --kernel 3 --padding valid", {3, 3}, {1, 2, 5, 6, 15, 16}},
      {"conv --input 5x8 --kernel 3x2 --stride 1x3 --padding 1x0", {5, 3}, {6, 17, 18, 15, 16}},
      {"conv --input 7 --kernel 3 --dims 1", {5}, {1, 2, 5, 6, 15, 16}},
      {"conv --input 4x5x6 --kernel 3", {2, 3, 4}, {1, 2, 5, 6, 15, 16}},
  };
  for (const Row& row : rows) {
    INFO(row.layer);
    const json explained = explain(words(row.layer));
    CHECK(explained["operation"] == words(row.layer).front());
    CHECK(explained["output"]["shape"] == row.shape);
    CHECK(explained["relationships"] == row.relationships);
    CHECK_FALSE(explained.contains("equivalent"));
    CHECK_FALSE(explained["output"].contains("values"));
  }
}

TEST_CASE("transposed layers: output, relationships and the equivalent convolution") {
  struct Row {
    std::string layer;
    int output;
    int relationship;
    int input, stretched_input, kernel, padding, extra;
  };
  const std::vector<Row> rows = {
      // The transposed figures of the 2016 guide: what goes in is the output of the direct convolution.
      {"--input 2 --kernel 3", 4, 8, 2, 2, 3, 2, 0},
      {"--input 6 --kernel 4 --padding 2", 5, 9, 6, 6, 4, 1, 0},
      {"--input 5 --kernel 3 --padding 1", 5, 10, 5, 5, 3, 1, 0},
      {"--input 7 --kernel 3 --padding 2", 5, 11, 7, 7, 3, 0, 0},
      {"--input 2 --kernel 3 --stride 2", 5, 12, 2, 3, 3, 2, 0},
      {"--input 3 --kernel 3 --stride 2 --padding 1", 5, 13, 3, 5, 3, 1, 0},
      {"--input 3 --kernel 3 --stride 2 --padding 1 --output-padding 1", 6, 14, 3, 5, 3, 1, 1},
      // A padding above k - 1 crops: 3·(4 − 1) + 2 − 2·2 = 7.
      {"--input 4 --kernel 2 --stride 3 --padding 2", 7, 23, 4, 10, 2, -1, 0},
  };
  for (const Row& row : rows) {
    INFO(row.layer);
    const json explained = explain(words("transposed-conv " + row.layer));
    const auto both = [](int size) { return json{size, size}; };
    CHECK(explained["output"]["shape"] == both(row.output));
    CHECK(explained["relationships"].front() == row.relationship);
    const json expected = {{"input", both(row.input)},   {"stretched_input", both(row.stretched_input)},
                           {"kernel", both(row.kernel)}, {"stride", both(1)},
                           {"dilation", both(1)},        {"padding", both(row.padding)},
                           {"extra", both(row.extra)}};
    CHECK(explained["equivalent"] == expected);
  }
}

TEST_CASE("sides that differ are given as a pair") {
  const json explained = explain(words("transposed-conv --input 3x5 --kernel 3x2 --stride 2 --padding 2:0x1"));
  // Rows: 2·2 + 3 − 2 = 5; columns: 2·4 + 2 − 2 = 8.
  CHECK(explained["output"]["shape"] == json{5, 8});
  CHECK(explained["parameters"]["padding"] == json{{2, 0}, 1});
  // On each side, p' = k − 1 − p.
  CHECK(explained["equivalent"]["padding"] == json{{0, 2}, 0});
}

TEST_CASE("a derivation goes from the formula to the size") {
  const json explained = explain(words("conv --input 5 --kernel 3 --stride 2 --padding 1"));
  const json& axis = explained["axes"][0];
  CHECK(axis["relationship"] == 6);
  CHECK(axis["derivation"]["plain"] == "o = ⌊(i + 2p − k)/s⌋ + 1 = ⌊(5 + 2·1 − 3)/2⌋ + 1 = ⌊4/2⌋ + 1 = 2 + 1 = 3");
  CHECK(axis["derivation"]["latex"].get<std::string>().starts_with("o = \\left\\lfloor \\frac{"));
}

TEST_CASE("what padding holds and counts") {
  const json pooled = explain(words("average-pool --input 5 --kernel 2 --ceil-mode --count-include-pad"));
  CHECK(pooled["parameters"]["ceil_mode"] == true);
  CHECK(pooled["parameters"]["count_include_pad"] == true);
  const json convolved =
      explain(words("conv --input-values [1,2,3] --kernel-values [1,1,1] --padding 1 --padding-mode circular"));
  CHECK(convolved["parameters"]["padding_mode"] == "circular");
  CHECK(convolved["output"]["values"] == json{6, 6, 6});
}

TEST_CASE("counts and touches") {
  const json depthwise = explain(words("conv --input 5 --kernel 3 --channels 4:8 --groups 4"));
  CHECK(depthwise["counts"]["weights"] == json{{"formula", "gmnK"}, {"value", 72}});
  CHECK(depthwise["counts"]["multiply_adds"]["value"] == 648);
  CHECK(depthwise["counts"]["depthwise"] == true);
  const json transposed = explain(words("transposed-conv --input 3 --kernel 3 --stride 2 --dims 1"));
  CHECK(transposed["touches"][0] == json{{"evenness", "uneven"}, {"counts", {1, 1, 2, 1, 2, 1, 1}}});
  // 10^9 squared is beyond what 64 bits hold.
  const json huge = explain(words("transposed-conv --input 1000000000 --kernel 1000000000"));
  CHECK(huge["counts"]["weights"].is_null());
  CHECK(huge["touches"][0].is_null());
}

TEST_CASE("the framework card and its conventions") {
  const json explained =
      explain(words("conv --input-values [1,1,1,1,1] --kernel-values [1,1,1,1] --stride 2 --padding 1:2"));
  const json& frameworks = explained["frameworks"];
  REQUIRE(frameworks.size() == 7);
  CHECK(frameworks[0]["framework"] == "PyTorch");
  CHECK(frameworks[0]["call"] ==
        json{"torch.nn.ZeroPad1d((1, 2))", "torch.nn.Conv1d(1, 1, kernel_size=4, stride=2, bias=False)"});
  CHECK(frameworks[1]["call"] ==
        json::array({"keras.layers.Conv1D(1, kernel_size=4, strides=2, padding=\"same\", use_bias=False)"}));
  CHECK(frameworks[1]["remark"].is_null());
  CHECK(frameworks[4]["framework"] == "Caffe");
  CHECK(frameworks[4]["call"].empty());
  const json& lower = explained["conventions"][0];
  CHECK(lower["layer"] == "conv --input 5 --kernel 4 --stride 2 --padding 2:1 --dims 1");
  CHECK(lower["output"] == json{3});
  CHECK(lower["turns_kernel"] == false);
  CHECK(lower["first_difference"] == json::parse(R"({"cell": [0, 0],
                                                     "here": {"value": 3, "first_read": [0], "last_read": [2]},
                                                     "there": {"value": 2, "first_read": [0], "last_read": [1]}})"));
  const json huge = explain(words("conv --input 1000000000 --kernel 4 --stride 2 --padding 1:1"));
  REQUIRE_FALSE(huge["conventions"].is_null());
  for (const json& convention : huge["conventions"]) CHECK(convention["first_difference"].is_null());
}

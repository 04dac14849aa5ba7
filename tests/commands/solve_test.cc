// convguide solve: what it lists, counts and says, and what it refuses.
#include <catch2/catch.hpp>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <sstream>

#include "program.h"

using namespace convguide;
using nlohmann::json;

namespace {

std::vector<std::string> words(const std::string& line) {
  std::istringstream stream(line);
  return {std::istream_iterator<std::string>(stream), {}};
}

Run solve(const std::string& line) { return run_program(words("solve " + line)); }

json solve_json(const std::string& line) {
  const Run run = solve(line + " --json");
  INFO(run.errors);
  REQUIRE(run.status == 0);
  return json::parse(run.output);
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("layers are listed one a line, the simplest first, with the bounds that were searched") {
  // By hand: with stride 1, k = 3 + 2p; with stride 2, 5 + 2p − k is 4 or 5.
  const Run run = solve("conv --input 5 --output 3 --kernel 1..4 --stride 1,2 --padding 0,1 --dilation 1");
  CHECK(run.errors.empty());
  CHECK(run.output ==
        "4 layers take 5 × 5 to 3 × 3, the simplest first:\n"
        "  conv --input 5 --kernel 3\n"
        "  conv --input 5 --kernel 1 --stride 2\n"
        "  conv --input 5 --kernel 2 --stride 2 --padding 1\n"
        "  conv --input 5 --kernel 3 --stride 2 --padding 1\n"
        "Searched: kernel 1..4, stride 1,2, padding 0,1, dilation 1.\n");
}

TEST_CASE("every listed line explains itself to the size that was asked for") {
  for (const std::string operation : {"conv", "transposed-conv", "max-pool", "average-pool"}) {
    const json found = solve_json(operation + " --input 4x7 --output 4x5");
    REQUIRE_FALSE(found["layers"].empty());
    for (const json& layer : found["layers"]) {
      INFO(layer["arguments"]);
      const Run explained = run_program(words("explain " + layer["arguments"].get<std::string>() + " --json"));
      REQUIRE(explained.status == 0);
      const json object = json::parse(explained.output);
      CHECK(object["output"]["shape"] == json{4, 5});
      for (const auto& [name, value] : object["parameters"].items()) CHECK(layer[name] == value);
    }
  }
}

TEST_CASE("what people look for is on top") {
  CHECK(solve_json("conv --input 224 --output 112 --kernel 7 --stride 2")["layers"][0]["arguments"] ==
        "conv --input 224 --kernel 7 --stride 2 --padding 3");
  CHECK(solve_json("conv --input 5 --output 5 --kernel 3")["layers"][0]["arguments"] ==
        "conv --input 5 --kernel 3 --padding 1");
  // DCGAN's 4 to 8, and the same with an odd kernel.
  CHECK(solve_json("transposed-conv --input 4 --output 8 --kernel 4 --stride 2")["layers"][0]["arguments"] ==
        "transposed-conv --input 4 --kernel 4 --stride 2 --padding 1");
  CHECK(
      solve_json("transposed-conv --input 4 --output 8 --kernel 3 --stride 2 --padding 1")["layers"][0]["arguments"] ==
      "transposed-conv --input 4 --kernel 3 --stride 2 --padding 1 --output-padding 1");
}

TEST_CASE("the option --most shortens the list and not the count") {
  const json all = solve_json("max-pool --input 6 --output 3 --most 10000");
  const auto count = all["count"].get<std::int64_t>();
  REQUIRE(all["layers"].size() == static_cast<std::size_t>(count));
  const json two = solve_json("max-pool --input 6 --output 3 --most 2");
  CHECK(two["count"] == count);
  CHECK(two["layers"] == json{all["layers"][0], all["layers"][1]});
  CHECK(contains(solve("max-pool --input 6 --output 3 --most 2").output,
                 std::to_string(count) + " layers take 6 × 6 to 3 × 3; the 2 simplest:\n"));
  CHECK(contains(solve("max-pool --input 6 --output 3 --most 0").output,
                 std::to_string(count) + " layers take 6 × 6 to 3 × 3.\n"));
}

TEST_CASE("axes that differ begin with layers that are alike on all of them") {
  const Run run = solve("conv --input 4x7 --output 2x5 --stride 1 --dilation 1 --padding 0,1");
  CHECK(contains(run.output, "4 layers take 4 × 7 to 2 × 5, 2 of them with the same parameters on every axis"));
  CHECK(contains(run.output,
                 "  conv --input 4x7 --kernel 3\n"
                 "  conv --input 4x7 --kernel 5 --padding 1\n"
                 "  conv --input 4x7 --kernel 3x5 --padding 0x1\n"
                 "  conv --input 4x7 --kernel 5x3 --padding 1x0\n"));
}

TEST_CASE("the option --dims and the longer of the two sizes tell how many axes there are") {
  CHECK(solve_json("conv --input 5 --output 3 --dims 1")["layers"][0]["arguments"] ==
        "conv --input 5 --kernel 3 --dims 1");
  CHECK(solve_json("conv --input 5 --output 3x3x3")["input"] == json{5, 5, 5});
  CHECK(solve_json("conv --input 5 --output 3")["output"] == json{3, 3});
}

TEST_CASE("where no layer is found, the nearest sizes are told") {
  // With stride 2 and no padding, 5 becomes 3 (k = 1), 2 (k = 2, 3) or 1.
  const Run square = solve("conv --input 5 --output 4 --stride 2 --padding 0");
  CHECK(square.status == 0);
  CHECK(contains(square.output, "No conv takes 5 × 5 to 4 × 4.\n5 can become at most 3, not 4.\nSearched: "));
  const Run between =
      solve("transposed-conv --input 3 --output 6 --kernel 1 --stride 2,4 --output-padding 0 --padding 0");
  CHECK(contains(between.output, "3 can become 5 and 9, not 6.\n"));
  // Output padding is to stay below the stride or the dilation, and these go up to 4.
  const Run none = solve("transposed-conv --input 3 --output 6 --output-padding 5");
  CHECK(contains(none.output, "No transposed-conv takes 3 × 3 to 6 × 6.\n3 fits no layer within these bounds.\n"));
  const Run axis = solve("max-pool --input 5x9 --output 3x20");
  CHECK(contains(axis.output, "No max-pool takes 5 × 9 to 3 × 20.\nAxis 2: 9 can become at most "));
  CHECK_FALSE(contains(axis.output, "Axis 1"));
  const json object = solve_json("conv --input 5 --output 4 --stride 2 --padding 0");
  CHECK(object["count"] == 0);
  CHECK(object["nearest"][0] == json{{"below", 3}, {"above", nullptr}});
  CHECK_FALSE(solve_json("conv --input 5 --output 3").contains("nearest"));
}

TEST_CASE("questions that cannot be answered are refused") {
  CHECK(fails_with(solve(""), 2, {"operation is missing"}));
  CHECK(fails_with(solve("convv --input 5 --output 3"), 1, {"did you mean conv?"}));
  CHECK(fails_with(solve("conv --output 3"), 2, {"option --input is missing"}));
  CHECK(fails_with(solve("conv --input 5"), 2, {"option --output is missing"}));
  CHECK(fails_with(solve("conv --input 5 --output 0"), 1, {"output 0 is too small"}));
  CHECK(fails_with(solve("conv --input 5 --output 3 --kernel half"), 1, {"kernel \"half\"", "1..7"}));
  CHECK(fails_with(solve("conv --input 5 --output 3 --kernel 0..3"), 1, {"kernel 0 is too small"}));
  CHECK(fails_with(solve("conv --input 5 --output 3 --output-padding 0,1"), 1, {"transposed convolutions only"}));
  CHECK(fails_with(solve("conv --input 5x5 --output 3x3x3"), 1, {"input with 2 axes", "3 axes"}));
  CHECK(fails_with(solve("conv --input 5x5 --output 3 --dims 3"), 1, {"input with 2 axes", "3 axes"}));
  CHECK(fails_with(solve("conv --input 5 --output 3 --dims 9"), 1, {"from 1 to 8"}));
  CHECK(fails_with(solve("conv --input 1x1x1x1x1x1x1x1x1 --output 1"), 1, {"9 axes are too many"}));
  CHECK(fails_with(solve("conv --input 5 --output 3 --most 10001"), 1, {"from 0 to 10000"}));
  CHECK(fails_with(solve("conv --input 5 --output 3 --most x"), 1, {"most \"x\""}));
}

TEST_CASE("hostile numbers are answered or refused at once") {
  CHECK(solve("conv --input 1000000000 --output 1000000000").status == 0);
  CHECK(solve("transposed-conv --input 1000000000 --output 1000000000 --stride 1000000000").status == 0);
  CHECK(fails_with(solve("conv --input 1 --output 1 --stride 1..1000000000"), 1, {"at most 100000"}));
  CHECK(fails_with(solve("conv --input 1 --output 1 --stride 1..100000 --dilation 1..100000"), 1,
                   {"2000000000 combinations of parameters"}));
  const std::string eight = "1x2x3x4x5x6x7x8";
  CHECK(solve("conv --most 10000 --input " + eight + " --output " + eight).status == 0);
  CHECK(fails_with(solve("conv --padding 0..30 --kernel 1..30 --input " + eight + " --output " + eight), 1,
                   {"more layers than a 64-bit number can count"}));
}

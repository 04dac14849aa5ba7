// convguide relationships: the table, one relationship, and JSON.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands/text_width.h"
#include "program.h"

using namespace convguide;
using nlohmann::json;

namespace {

constexpr int relationship_count = 38;

}  // namespace

TEST_CASE("the list has two lines for each relationship, which fit 100 columns") {
  const Run run = run_program({"relationships"});
  CHECK(run.status == 0);
  CHECK(std::count(run.output.begin(), run.output.end(), '\n') == 2 * relationship_count);
  CHECK_THAT(run.output,
             Catch::Contains("\n 6  zero padding, non-unit strides\n    o = ⌊(i + 2p − k)/s⌋ + 1   for d = 1\n"));
  CHECK_THAT(run.output, Catch::Contains("\n15  dilation\n    o = ⌊(i + 2p − k − (k − 1)(d − 1))/s⌋ + 1\n"));
  std::istringstream lines(run.output);
  for (std::string line; std::getline(lines, line);) CHECK(text_width(line) <= 100);
}

TEST_CASE("what the 2016 guide takes for granted is said") {
  // Its section on dilated convolutions has a formula of its own, so the ones before it are for d = 1.
  CHECK_THAT(run_program({"relationships", "6"}).output, Catch::Contains("  holds for  d = 1\n"));
  CHECK_THAT(run_program({"relationships", "1"}).output, Catch::Contains("  holds for  s = 1, p = 0, d = 1\n"));
  CHECK_THAT(run_program({"relationships", "15"}).output, Catch::Contains("  holds for  any\n"));
  const json sixth = json::parse(run_program({"relationships", "6", "--json"}).output);
  CHECK(sixth["assumptions"][0]["plain"] == "d = 1");
  CHECK(sixth["conditions"].empty());
}

TEST_CASE("a relationship goes by its number and by its name") {
  const Run by_number = run_program({"relationships", "3"});
  const Run by_name = run_program({"relationships", "half-padding"});
  CHECK(by_number.status == 0);
  CHECK(by_number.output == by_name.output);
  CHECK(by_number.output.starts_with("Relationship 3: half (same) padding\n"));
}

TEST_CASE("a relationship says what its letters stand for, and what it is good for") {
  const Run run = run_program({"relationships", "same-upper"});
  CHECK(run.output.find("  where      k̂ = k + (k − 1)(d − 1)\n"
                        "             t = max(0, (⌈i/s⌉ − 1)s + k̂ − i)\n") != std::string::npos);
  CHECK(run.output.find("ONNX calls it SAME_UPPER.\n") != std::string::npos);
  const json same = json::parse(run_program({"relationships", "17", "--json"}).output);
  CHECK(same["definitions"][1]["symbol"] == "t");
}

TEST_CASE("a relationship about a whole layer says what else follows") {
  const Run grouped = run_program({"relationships", "grouped"});
  CHECK(grouped.output.find("  weights    W = gmnK\n  besides    M = gmnKN\n") != std::string::npos);
  const json circular = json::parse(run_program({"relationships", "circular-padding", "--json"}).output);
  CHECK(circular["besides"][0]["symbol"] == "c");
  CHECK(circular["besides"][0]["plain"] == "q mod i");
}

TEST_CASE("JSON lists all, or is the one that is asked for") {
  const json all = json::parse(run_program({"relationships", "--json"}).output);
  REQUIRE(all.size() == relationship_count);
  for (int number = 1; number <= relationship_count; ++number) CHECK(all[number - 1]["number"] == number);
  CHECK(all[13].contains("equivalent"));
  CHECK_FALSE(all[5].contains("equivalent"));
  CHECK(json::parse(run_program({"relationships", "14", "--json"}).output) == all[13]);
}

TEST_CASE("unknown relationships") {
  CHECK(fails_with(run_program({"relationships", "0"}), 1, {"relationship 0 is unknown", "from 1 to 38"}));
  CHECK(fails_with(run_program({"relationships", "39"}), 1, {"relationship 39 is unknown"}));
  CHECK(fails_with(run_program({"relationships", "99999999999999"}), 1, {"is unknown"}));
  CHECK(fails_with(run_program({"relationships", "haf-padding"}), 1, {"did you mean half-padding?"}));
}

TEST_CASE("a quantity is shown on the numbers of its example") {
  const Run run = run_program({"relationships", "receptive-field"});
  CHECK(run.status == 0);
  CHECK_THAT(run.output, Catch::Contains("formula    r⁺ = r + (k̂ − 1)J"));
  // A kernel of 3 on a field of 5 and a jump of 2: two taps further, two cells each.
  CHECK_THAT(run.output, Catch::Contains("r = 5, J = 2, u = −1") && Catch::Contains(" = 9\n"));
}

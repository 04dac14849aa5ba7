// convguide relationships: the table, one relationship, and JSON.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.h"

using namespace convguide;
using nlohmann::json;

TEST_CASE("the table has a line for each relationship") {
  const Run run = run_program({"relationships"});
  CHECK(run.status == 0);
  CHECK(std::count(run.output.begin(), run.output.end(), '\n') == 1 + 15);
  CHECK(run.output.find("\n 6  zero padding, non-unit strides ") != std::string::npos);
}

TEST_CASE("a relationship goes by its number and by its name") {
  const Run by_number = run_program({"relationships", "3"});
  const Run by_name = run_program({"relationships", "half-padding"});
  CHECK(by_number.status == 0);
  CHECK(by_number.output == by_name.output);
  CHECK(by_number.output.starts_with("Relationship 3: half (same) padding\n"));
}

TEST_CASE("JSON lists all, or is the one that is asked for") {
  const json all = json::parse(run_program({"relationships", "--json"}).output);
  REQUIRE(all.size() == 15);
  for (int number = 1; number <= 15; ++number) CHECK(all[number - 1]["number"] == number);
  CHECK(all[13].contains("equivalent"));
  CHECK_FALSE(all[5].contains("equivalent"));
  CHECK(json::parse(run_program({"relationships", "14", "--json"}).output) == all[13]);
}

TEST_CASE("unknown relationships") {
  CHECK(fails_with(run_program({"relationships", "0"}), 1, {"relationship 0 is unknown", "from 1 to 15"}));
  CHECK(fails_with(run_program({"relationships", "16"}), 1, {"relationship 16 is unknown"}));
  CHECK(fails_with(run_program({"relationships", "99999999999999"}), 1, {"is unknown"}));
  CHECK(fails_with(run_program({"relationships", "haf-padding"}), 1, {"did you mean half-padding?"}));
}

#include "parameters/choice_list.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("numbers, ranges and lists of them are choices") {
  struct Row {
    std::string text;
    std::vector<Size> choices;
    std::string printed;
  };
  const std::vector<Row> rows = {
      {"3", {3}, "3"},
      {"1..4", {1, 2, 3, 4}, "1..4"},
      {"2..2", {2}, "2"},
      {"1,3,5", {1, 3, 5}, "1,3,5"},
      {"5,1..3,2", {1, 2, 3, 5}, "1..3,5"},
      {"0..1", {0, 1}, "0,1"},
      {"1000000000", {largest_size}, "1000000000"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(parse_choices("stride", row.text, 0).value() == row.choices);
    CHECK(print_choices(row.choices) == row.printed);
    CHECK(parse_choices("stride", row.printed, 0).value() == row.choices);
  }
  CHECK(parse_choices("stride", "1..100000", 1)->size() == 100'000);
}

TEST_CASE("bounds that cannot be read are refused with what would work") {
  struct Row {
    std::string text;
    std::string told;
  };
  const std::vector<Row> rows = {
      {"", "stride \"\" is no value to choose from; write one such as 3"},
      {"1..", "stride \"\" is no value"},
      {"..3", "stride \"\" is no value"},
      {"1,,2", "stride \"\" is no value"},
      {"a", "stride \"a\" is no value"},
      {"1..b", "stride \"b\" is no value"},
      {"1...3", "stride \".3\" is no value"},
      {"1..2..3", "stride \"2..3\" is no value"},
      {"3x5", "stride \"3x5\" is no value"},
      {"1.5", "stride \"1.5\" is no value"},
      {"7..1", "stride 7..1 runs backwards; write 1..7"},
      {"0..3", "stride 0 is too small"},
      {"-1", "stride -1 is too small"},
      {"1..1000000001", "stride 1000000001 is too large"},
      {"1..99999999999999999999", "is too large"},
      {"1..100001", "the bounds of stride hold too many values; use at most 100000"},
      {"1..1000000000", "too many values"},
      {"1..60000,1..60000", "too many values"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto choices = parse_choices("stride", row.text, 1);
    REQUIRE_FALSE(choices.has_value());
    CHECK_THAT(message(choices.error()), Catch::Contains(row.told));
  }
}

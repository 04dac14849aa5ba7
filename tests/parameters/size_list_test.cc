#include "parameters/size_list.h"

#include <catch2/catch.hpp>

using namespace convguide;

namespace {

std::string error_of(std::string_view text, Size smallest) {
  const auto sizes = parse_sizes("stride", text, smallest);
  return sizes ? "no error" : message(sizes.error());
}

std::string padding_error(std::string_view text) {
  const auto sides = parse_sides("padding", text, 0, "write 2:0");
  return sides ? "no error" : message(sides.error());
}

}  // namespace

TEST_CASE("one number, or one for each axis") {
  CHECK(parse_sizes("stride", "3", 1).value() == std::vector<Size>{3});
  CHECK(parse_sizes("stride", "3x5", 1).value() == std::vector<Size>{3, 5});
  CHECK(parse_sizes("stride", "1x2x3x4", 1).value() == std::vector<Size>{1, 2, 3, 4});
  CHECK(parse_sizes("stride", "0", 0).value() == std::vector<Size>{0});
  CHECK(parse_sizes("stride", "1000000000", 1).value() == std::vector<Size>{largest_size});
}

TEST_CASE("texts that are no list of sizes") {
  const std::string not_whole = " is not a whole number; write one number such as 3, or one for each axis such as 3x5";
  for (const std::string bad : {"", "three", "1.5", "+3", " 3", "3 ", "0x", "1e3", "99999999999999999999a", "−3"}) {
    CAPTURE(bad);
    CHECK(error_of(bad, 0) == "stride \"" + bad + "\"" + not_whole);
  }
  // The first part that is no number is named, and the whole where that part is empty.
  CHECK(error_of("3x1y", 1) == "stride \"1y\"" + not_whole);
  CHECK(error_of("3x", 1) == "stride \"3x\"" + not_whole);
  CHECK(error_of("3xx5", 1) == "stride \"3xx5\"" + not_whole);
  CHECK(error_of("3*5", 1) == "stride \"3*5\"" + not_whole);
}

TEST_CASE("sizes outside their range") {
  CHECK(error_of("0", 1) == "stride 0 is too small; use 1 or more");
  CHECK(error_of("-2", 1) == "stride -2 is too small; use 1 or more");
  CHECK(error_of("-2", 0) == "stride -2 is too small; use 0 or more");
  CHECK(error_of("1000000001", 1) == "stride 1000000001 is too large; use at most 1000000000");
  CHECK(error_of("99999999999999999999", 1) == "stride 99999999999999999999 is too large; use at most 1000000000");
  CHECK(error_of("-99999999999999999999", 1) == "stride -99999999999999999999 is too small; use 1 or more");
}

TEST_CASE("paddings: one number or two sides for each axis") {
  CHECK(parse_sides("padding", "1", 0, "write 2:0").value() == std::vector<Sides>{{1, 1}});
  CHECK(parse_sides("padding", "2:0", 0, "write 2:0").value() == std::vector<Sides>{{2, 0}});
  CHECK(parse_sides("padding", "2:0x1", 0, "write 2:0").value() == std::vector<Sides>{{2, 0}, {1, 1}});
  CHECK(padding_error("1:2:3") == "padding \"1:2:3\" has more than two numbers; write 2:0");
  CHECK(padding_error("1:x") == "padding \"1:x\" is not a whole number; write 2:0");
  CHECK(padding_error("1:b") == "padding \"b\" is not a whole number; write 2:0");
  CHECK(padding_error("-1:0") == "padding -1 is too small; use 0 or more");
  for (const std::string bad : {":1", "1:", ":"}) CHECK_FALSE(parse_sides("padding", bad, 0, "write 2:0").has_value());
}

TEST_CASE("printing is the inverse of parsing") {
  for (const std::vector<Size>& sizes : {std::vector<Size>{7}, {3, 5}, {1, 1, 1}}) {
    CHECK(parse_sizes("input", print_sizes(sizes), 1).value() == sizes);
  }
  CHECK(print_sizes({3, 5}) == "3x5");
  CHECK(print_sizes({}) == "");
}

#include "parameters/nearest_name.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("a slip of the finger finds the name that was meant") {
  const std::vector<std::string> known = {"padding-strides", "padding-strides-odd", "dilation", "max-pool"};
  struct Row {
    std::string given;
    std::string meant;
  };
  const Row rows[] = {
      {"dilation", "dilation"},                // the name itself
      {"dilatation", "dilation"},              // letters too many
      {"dlation", "dilation"},                 // a letter missing
      {"dilasion", "dilation"},                // a letter changed
      {"dialtion", "dilation"},                // two letters swapped
      {"maxpool", "max-pool"},                 //
      {"padding_strides", "padding-strides"},  // the nearer of two
      {"padding-stride-odd", "padding-strides-odd"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK(nearest_name(row.given, known) == row.meant);
  }
}

TEST_CASE("what resembles nothing finds nothing") {
  const std::vector<std::string> known = {"conv", "max-pool", "padding-strides"};
  CHECK(nearest_name("xylophone", known) == std::nullopt);
  CHECK(nearest_name("", known) == std::nullopt);
  CHECK(nearest_name("conv", {}) == std::nullopt);
}

TEST_CASE("as many edits as a third of the name's letters are forgiven, two in short ones, one in the shortest") {
  CHECK(nearest_name("abcdefghi", {"abcdefxyz"}) == "abcdefxyz");   // 3 of 9
  CHECK(nearest_name("abcdefghi", {"abcdewxyz"}) == std::nullopt);  // 4 of 9
  CHECK(nearest_name("abcde", {"abcxy"}) == "abcxy");               // 2 of 5
  CHECK(nearest_name("jpg", {"svg", "pdf"}) == std::nullopt);       // 2 of 3
  CHECK(nearest_name("abc", {"axy"}) == std::nullopt);              // 2 of 3
  CHECK(nearest_name("drak", {"dark"}) == "dark");                  // neighbours swapped
  CHECK(nearest_name("q", {"o", "i"}) == std::nullopt);             // all of a single letter
}

TEST_CASE("a text far longer than any name is not compared") {
  CHECK(nearest_name(std::string(81, 'a'), {std::string(81, 'a')}) == std::nullopt);
  CHECK(nearest_name(std::string(80, 'a'), {std::string(80, 'a')}) == std::string(80, 'a'));
}

TEST_CASE("a remedy suggests the near name, or lists all") {
  const std::vector<std::string> known = {"conv", "max-pool"};
  CHECK(suggest("cnv", known) == "did you mean conv?");
  CHECK(suggest("xylophone", known) == "use one of conv, max-pool");
  CHECK(suggest("xylophone", known, "see the list") == "use one of conv, max-pool");
  const std::vector<std::string> many(11, "conv");
  CHECK(suggest("xylophone", many, "see the list") == "see the list");
  CHECK(suggest("cnv", many, "see the list") == "did you mean conv?");
}

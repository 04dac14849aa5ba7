#include "parameters/error.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("an error is one line: what was given, the rule, the way out") {
  CHECK(message({"stride 0", "is too small", "use 1 or more"}) == "stride 0 is too small; use 1 or more");
}

TEST_CASE("an error stays one line whatever text was given") {
  CHECK(message({"file \"a\nb\r\tc\x7f\"", "is missing", "name another"}) ==
        "file \"a b  c \" is missing; name another");
}

TEST_CASE("an error keeps letters outside ASCII") {
  CHECK(message({"k̂ = 3", "is more than 5 + 2·0", "…"}) == "k̂ = 3 is more than 5 + 2·0; …");
}

TEST_CASE("the place of an error leads its line whole, however long the given text is") {
  const std::string place = "directive (number 2 of the document, under \"A heading that says a good deal\"): ";
  const std::string line = message({std::string(1000, 'a'), "is too long", "shorten it", place});
  CHECK(line.starts_with(place + "aaa"));
  CHECK_THAT(line, Catch::EndsWith("a… is too long; shorten it"));
}

TEST_CASE("a very long given text is cut between characters") {
  std::string given;
  for (int count = 0; count < 1000; ++count) given += "é";
  const std::string line = message({given, "is too long", "shorten it"});
  CHECK(line.size() < 250);
  CHECK_THAT(line, Catch::Contains("éé…") && Catch::EndsWith(" is too long; shorten it"));
}

#include "parameters/error.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("an error is one line: what was given, the rule, the way out") {
  CHECK(message({"stride 0", "must be at least 1", "use 1 or more"}) == "stride 0 must be at least 1; use 1 or more");
}

TEST_CASE("an error stays one line whatever text was given") {
  CHECK(message({"file \"a\nb\r\tc\x7f\"", "is missing", "name another"}) ==
        "file \"a b  c \" is missing; name another");
}

TEST_CASE("an error keeps letters outside ASCII") {
  CHECK(message({"k̂ = 3", "is more than 5 + 2·0", "…"}) == "k̂ = 3 is more than 5 + 2·0; …");
}

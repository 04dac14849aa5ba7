#include "parameters/comma_list.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("a list has one part more than commas") {
  using Parts = std::vector<std::string_view>;
  CHECK(parts_of("pdf") == Parts{"pdf"});
  CHECK(parts_of("pdf,gif,svg") == Parts{"pdf", "gif", "svg"});
  CHECK(parts_of("pdf,,svg,") == Parts{"pdf", "", "svg", ""});
  CHECK(parts_of("") == Parts{""});
}

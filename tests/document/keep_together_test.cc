// Covers document/keep_together.h.
#include "document/keep_together.h"

#include <catch2/catch.hpp>

#include "document/pandoc_document.h"

using namespace convguide;

TEST_CASE("in HTML a formula stays on one line with the punctuation that touches it, and with nothing else") {
  const std::string open = "<span class=\"together\">";
  const auto html = [](const std::string& markdown) { return filter_to(FilterTarget::html, "html", markdown); };
  CHECK_THAT(html("the size $k$.\n"), Catch::Contains("size " + open) && Catch::Contains(".</span>"));
  CHECK_THAT(html("some (at least $k$), more\n"), Catch::Contains(open) && Catch::Contains("),</span> more"));
  CHECK_THAT(html("one ($k$)\n"), Catch::Contains("one " + open + "(") && Catch::Contains(")</span>"));
  CHECK_THAT(html("- *$k$; $s$*\n"), Catch::Contains("<em>" + open) && Catch::Contains(";</span> <span"));
  CHECK_THAT(html("size $k$ is\n"), !Catch::Contains("together"));
  CHECK_THAT(html("a $k$-fold one\n"), !Catch::Contains("together"));
  CHECK_THAT(html("$$k$$.\n"), !Catch::Contains("together"));
  CHECK_THAT(filter_to(FilterTarget::latex, "json", "the size $k$.\n"), !Catch::Contains("together"));
}

// Covers document/directive.h, and how each wrong directive is reported.
#include "document/directive.h"

#include <catch2/catch.hpp>

#include "document/pandoc_document.h"

using namespace convguide;

TEST_CASE("a wrong directive fails with its text, the reason and a way out") {
  struct Row {
    std::string markdown;
    std::string named;
    std::string remedy;
  };
  const Row rows[] = {
      {"``` {.conv}\n```", "{.conv}", "add show=…"},
      {"``` {.conv show=figuer name=dilation}\n```", "show=figuer", "did you mean figure?"},
      {"``` {.conv show=figure}\n```", "show=figure", "add name=…"},
      {"``` {.conv show=figure name=padding-stride}\n```", "name=padding-stride", "did you mean padding-strides?"},
      {"``` {.conv show=figure name=dilation widht=3}\n```", "widht", "use one of show, name"},
      {"``` {.conv show=relationship name=half-pading}\n```", "half-pading", "did you mean half-padding?"},
      {"``` {.conv show=derivation of=nothing-like-it}\n```", "nothing-like-it",
       "convguide figures lists those that are"},
      {"``` {.conv show=equation part=sise relationship=dilation}\n```", "sise", "did you mean size?"},
      {"``` {.conv show=equation part=extra relationship=dilation}\n```", "extra", "name a transposed relationship"},
      {"``` {.conv show=derivation of=dilation relationship=half-padding}\n```", "half-padding", "use one of dilation"},
      {"``` {.conv show=table of=notations}\n```", "notations", "did you mean notation?"},
      {"`o`{.conv}", "`o {.conv}`", "add of=…"},
      {"`q`{.conv of=dilation}", "item \"q\"", "use one of"},
      {"`o`{.conv of=dilatoin}", "dilatoin", "did you mean dilation?"},
      {"`value`{.conv of=dilation step=1}", "value", "name a figure with values"},
      {"`value`{.conv of=numerical-padding-strides step=10}", "step=10", "a step from 1 to 9"},
      {"`size`{.conv relationship=half}", "half", "convguide relationships lists them"},
  };
  for (const Row& row : rows) {
    const std::string error = filter_error(row.markdown + "\n");
    INFO(row.markdown << " -> " << error);
    CHECK_THAT(error, Catch::Contains("directive `"));
    CHECK_THAT(error, Catch::Contains(row.named));
    CHECK_THAT(error, Catch::Contains(row.remedy));
    CHECK(error.find('\n') == std::string::npos);
  }
}

TEST_CASE("code of other classes stays as it is") {
  CHECK_THAT(filter_to_text("`o`{.python of=dilation}\n"), Catch::Contains("o"));
  CHECK(filter_error("``` {.python show=nothing}\nprint()\n```\n").empty());
}

// Covers document/filter.h: small documents in, computed things out.
#include "document/filter.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "arithmetic/relationship_table.h"
#include "document/pandoc_document.h"

using namespace convguide;

TEST_CASE("inline directives become numbers, shapes and mathematics") {
  struct Row {
    std::string directive;
    std::string text;
  };
  // What paper.md's figure table and numeric example state.
  const Row rows[] = {
      {"`o`{.conv of=padding-strides}", "3"},
      {"`o=`{.conv of=padding-strides}", "o = 3"},
      {"`input`{.conv of=padding-strides-odd}", "6 × 6"},
      {"`kernel`{.conv of=padding-unit-strides}", "4 × 4"},
      {"`output`{.conv of=full-padding}", "7 × 7"},
      {"`matrix`{.conv of=matrix}", "4 × 16"},
      {"`padded-input`{.conv of=padding-strides}", "7 × 7"},
      {"`stretched-input`{.conv of=padding-strides-transposed}", "5 × 5"},
      {"`a`{.conv of=padding-strides-odd-transposed}", "1"},
      {"`steps`{.conv of=numerical-max-pooling}", "9"},
      {"`value`{.conv of=numerical-no-padding-unit-strides step=1}", "12"},
      {"`value`{.conv of=numerical-padding-strides step=6}", "13"},
      {"`value`{.conv of=numerical-average-pooling step=1}", "1.7"},
      {"`value`{.conv of=numerical-max-pooling step=8}", "2"},
      {"`title`{.conv relationship=half-padding}", "half (same) padding"},
      {"`size`{.conv relationship=no-padding-unit-strides}", "o = i − k + 1"},
      {"`count`{.conv of=relationships}", std::to_string(relationships().size())},
      // Two groups of 2 kernels of 9 weights, at 9 places.
      {"`W`{.conv of=grouped}", "36"},
      {"`M=`{.conv of=grouped}", "M = 324"},
      {"`besides`{.conv relationship=grouped}", "gmnKN"},
      {"`same-padding`{.conv relationship=transposed-same}", "t = a + k̂ − s"},
  };
  for (const Row& row : rows) {
    INFO(row.directive);
    const std::string text = with_plain_spaces(filter_to_text(row.directive + "\n"));
    CHECK_THAT(text, Catch::Contains(row.text));
    CHECK(text.size() < row.text.size() + 10);
  }
}

TEST_CASE("directives inside lists, quotes, tables and emphasis are replaced too") {
  const std::string text = filter_to_text(
      "- *`o`{.conv of=dilation}*\n\n> `i`{.conv of=dilation}\n\n| a |\n|---|\n| `k`{.conv of=dilation} |\n");
  CHECK_THAT(text, Catch::Contains("3") && Catch::Contains("7"));
  CHECK_THAT(text, !Catch::Contains("conv"));
}

TEST_CASE("a figure in HTML is one image with its alternative text, a size and a numbered caption") {
  const std::string html = with_plain_spaces(
      filter_to(FilterTarget::html, "html", "``` {.conv show=figure name=padding-strides #fig:x}\n```\n"));
  CHECK_THAT(html, Catch::Contains("<figure id=\"fig:x\">"));
  CHECK_THAT(html, Catch::Contains("src=\"data:image/svg+xml,"));
  CHECK_THAT(html, Catch::Contains("alt=\"") && Catch::Contains("width=\"") && Catch::Contains("height=\""));
  CHECK_THAT(html, Catch::Contains("Figure 1."));
}

TEST_CASE("figures in LaTeX are pages of one file, in the order of the document") {
  const std::string markdown =
      "``` {.conv show=figure name=padding-strides #fig:x}\n```\n\n``` {.conv show=figure name=dilation #fig:y}\n```\n";
  const auto filtered =
      filter_document(read_markdown(markdown), FilterTarget::latex, shipped_catalogue(), "figures.pdf");
  REQUIRE(filtered);
  CHECK(filtered->pages.size() == 2);
  const std::string latex = filter_to(FilterTarget::latex, "latex", markdown);
  CHECK_THAT(latex, Catch::Contains("\\includegraphics[page=1]{figures.pdf}"));
  CHECK_THAT(latex, Catch::Contains("\\includegraphics[page=2]{figures.pdf}"));
  CHECK_THAT(latex, Catch::Contains("\\guidecaption{fig:y}{Figure~2}{"));
}

TEST_CASE("figures of the catalogue are drawn as their files declare them") {
  for (const CatalogueEntry& entry : shipped_catalogue()) {
    INFO(entry.name);
    const auto filtered =
        filter_document(read_markdown("``` {.conv show=figure name=" + entry.name + " #fig:x}\n```\n"),
                        FilterTarget::latex, shipped_catalogue(), "figures.pdf");
    REQUIRE(filtered);
    const auto declared = draw_entry(entry);
    REQUIRE(declared);
    CHECK(filtered->pages.front().scene.width == declared->scene.width);
    CHECK(filtered->pages.front().scene.height == declared->scene.height);
  }
}

TEST_CASE("a derivation works out what follows besides the formula, and the padding of SAME") {
  const auto derived = [](const std::string& attributes) {
    return filter_to(FilterTarget::latex, "latex", "``` {.conv show=derivation " + attributes + "}\n```\n");
  };
  CHECK_THAT(derived("of=circular-padding relationship=circular-padding part=besides"),
             Catch::Contains("c = q \\bmod i = \\left(-1\\right) \\bmod 3 = 2"));
  CHECK_THAT(derived("of=grouped relationship=grouped"), Catch::Contains("W = g m n K"));
  // Kernels of 3 cells are shuffled by two: the transposed one has 6, strides of 2, and 2 (3 - 1 - 1) zeros.
  CHECK_THAT(derived("of=sub-pixel relationship=sub-pixel part=besides"),
             Catch::Contains("k' & = f k = 2 \\cdot 3 = 6") && Catch::Contains("s' & = f = 2") &&
                 Catch::Contains("p_1' & = f \\left(k - p_1 - 1\\right)"));
  // Three windows of 3 cells at distances of 2 end behind 7 cells, of which the input has 6.
  CHECK_THAT(derived("of=same-upper part=same-padding"), Catch::Contains("= 1 \\end{aligned}"));
  CHECK(filter_document(read_markdown("``` {.conv show=derivation of=same-upper part=half}\n```\n"),
                        FilterTarget::latex, shipped_catalogue(), "figures.pdf")
            .map_error([](const Error& error) { return message(error); })
            .error()
            .find("is nothing that is derived") != std::string::npos);
}

TEST_CASE("the relationships table names every relationship") {
  const std::string text =
      with_plain_spaces(filter_to_text("``` {.conv show=table of=relationships #tbl:all}\nAll of them.\n```\n"));
  CHECK_THAT(text, Catch::Contains("Table 1. All of them."));
  CHECK_THAT(text, Catch::Contains(std::to_string(relationships().size())));
}

TEST_CASE("in the relationships table of a page, a formula has the room of an empty cell behind it") {
  const std::string html = filter_to(FilterTarget::html, "html", "``` {.conv show=table of=relationships}\n```\n");
  std::size_t wide = 0;
  for (std::size_t at = html.find("colspan=\"2\""); at != std::string::npos; at = html.find("colspan=\"2\"", at + 1))
    ++wide;
  const auto is_drawn_otherwise = [](const Relationship& one) { return one.equivalent.has_value(); };
  const auto transposed = std::count_if(relationships().begin(), relationships().end(), is_drawn_otherwise);
  CHECK(wide == relationships().size() - static_cast<std::size_t>(transposed));
}

TEST_CASE("what is not a Pandoc document is refused") {
  for (const std::string text :
       {"", "[]", "{}", "{\"blocks\": 3}", "not JSON", "{\"blocks\": [{\"t\": \"Header\"}]}"}) {
    INFO(text);
    const auto document = parse_document(text);
    if (!document) {
      CHECK_THAT(message(document.error()), Catch::Contains("--filter convguide"));
      continue;
    }
    const auto filtered = filter_document(*document, FilterTarget::html, shipped_catalogue(), "figures.pdf");
    REQUIRE_FALSE(filtered);
    CHECK_THAT(message(filtered.error()), Catch::Contains("--filter convguide"));
  }
}

TEST_CASE("a tree that nests too deeply for recursion is refused") {
  const std::string opened(5000, '[');
  const std::string closed(5000, ']');
  const auto document = parse_document("{\"blocks\": " + opened + closed + "}");
  REQUIRE_FALSE(document);
  CHECK_THAT(message(document.error()), Catch::Contains("levels deep"));
}

TEST_CASE("targets follow from Pandoc's format names") {
  CHECK(target_of_format("latex") == FilterTarget::latex);
  CHECK(target_of_format("html5") == FilterTarget::html);
  CHECK(target_of_format("docx") == FilterTarget::other);
}

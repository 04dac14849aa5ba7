// Covers document/numbering.h.
#include "document/numbering.h"

#include <catch2/catch.hpp>

#include "document/pandoc_document.h"

using namespace convguide;

namespace {

const std::string two_figures =
    "# First {#sec:first}\n\n## Inner {#sec:inner}\n\n# Preface {.unnumbered}\n\n# Second {#sec:second}\n\n"
    "``` {.conv show=figure name=dilation #fig:one}\n```\n\n"
    "``` {.conv show=derivation of=dilation #eq:one}\n```\n\n"
    "``` {.conv show=figure name=half-padding #fig:two}\n```\n\n"
    "``` {.conv show=table of=notation #tbl:notation}\n```\n\n"
    "``` {.conv show=relationship name=full-padding}\n```\n\n";

}  // namespace

TEST_CASE("labels are numbered by kind, in the order of the document") {
  Json document = read_markdown(two_figures);
  const auto labels = number_document(document);
  REQUIRE(labels);
  const auto number = [&](const std::string& id) { return labels->at(id).number; };
  CHECK(number("sec:first") == "1");
  CHECK(number("sec:inner") == "1.1");
  CHECK(number("sec:second") == "2");
  CHECK(number("fig:one") == "1");
  CHECK(number("fig:two") == "2");
  CHECK(number("eq:one") == "1");
  CHECK(number("tbl:notation") == "1");
  CHECK(number("rel:full-padding") == "4");
}

TEST_CASE("references become links with the same words in LaTeX and HTML") {
  const std::string markdown =
      two_figures + "See [@fig:two], [@sec:inner], [@rel:full-padding; @eq:one; @tbl:notation] and @fig:one.\n";
  const std::string html = with_plain_spaces(filter_to(FilterTarget::html, "html", markdown));
  CHECK_THAT(html, Catch::Contains("<a href=\"#fig:two\">Figure 2</a>"));
  CHECK_THAT(html, Catch::Contains("<a href=\"#sec:inner\">Section 1.1</a>"));
  CHECK_THAT(html, Catch::Contains("<a href=\"#rel:full-padding\">Relationship 4</a>, <a href=\"#eq:one\">Equation "
                                   "1</a> and <a href=\"#tbl:notation\">Table 1</a>"));
  CHECK_THAT(html, Catch::Contains("<a href=\"#fig:one\">Figure 1</a>."));
  const std::string latex = filter_to(FilterTarget::latex, "latex", markdown);
  CHECK_THAT(latex, Catch::Contains("\\protect\\hyperlink{fig:two}{Figure~2}"));
  CHECK_THAT(latex, Catch::Contains("\\protect\\hyperlink{sec:inner}{Section~1.1}"));
}

TEST_CASE("every link in the filtered document has a target") {
  const std::string html =
      filter_to(FilterTarget::html, "html",
                two_figures + "[@fig:two] [@sec:inner] [@rel:full-padding] [@eq:one] [@tbl:notation]\n");
  std::size_t links = 0;
  for (std::size_t at = html.find("<a href=\"#"); at != std::string::npos; at = html.find("<a href=\"#", at + 1)) {
    const std::size_t begin = at + 10;
    const std::string target = html.substr(begin, html.find('"', begin) - begin);
    INFO(target);
    CHECK_THAT(html, Catch::Contains("id=\"" + target + "\""));
    ++links;
  }
  CHECK(links == 5);
}

TEST_CASE("headings show their numbers, unless they are unnumbered") {
  const std::string text = with_plain_spaces(filter_to_text(two_figures));
  CHECK_THAT(text, Catch::Contains("1 First") && Catch::Contains("1.1 Inner") && Catch::Contains("2 Second"));
  CHECK_THAT(text, !Catch::Contains("2 Preface"));
}

TEST_CASE("what an author writes around a reference stays") {
  CHECK_THAT(with_plain_spaces(filter_to_text(two_figures + "[see @fig:one, left side]\n")),
             Catch::Contains("see Figure 1, left side"));
}

TEST_CASE("a relationship's box can be shown twice, the second time with an id of its own") {
  const std::string box = "``` {.conv show=relationship name=half-padding";
  CHECK(filter_error(box + "}\n```\n\n" + box + " #rel:again}\n```\n\n[@rel:again]\n").empty());
  CHECK_THAT(filter_error(box + "}\n```\n\n" + box + "}\n```\n"), Catch::Contains("stands twice"));
}

TEST_CASE("citations of literature are left to citeproc") {
  CHECK_THAT(filter_to(FilterTarget::html, "markdown", "See [@lecun1997].\n"), Catch::Contains("@lecun1997"));
}

TEST_CASE("a reference to nothing, a label that stands twice and one that no link could hold are refused") {
  CHECK_THAT(filter_error(two_figures + "[@fig:tow]\n"), Catch::Contains("[@fig:tow]") && Catch::Contains("@fig:two?"));
  CHECK_THAT(filter_error("# A {#sec:a}\n\n# B {#sec:a}\n"), Catch::Contains("sec:a stands twice"));
  CHECK_THAT(filter_error("``` {.conv show=figure name=dilation #fig:a}b}\n```\n"),
             Catch::Contains("characters that a link cannot") || Catch::Equals(""));
  Json document = read_markdown("# A {#sec:a}\n");
  document.at("blocks").at(0).at("c").at(1).at(0) = "sec:a}\\input{/etc/passwd";
  CHECK_FALSE(number_document(document));
}

// SVG documents.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "matches.h"
#include "outside_program.h"
#include "rendering/generator.h"
#include "rendering/render.h"
#include "rendering/xml_escape.h"
#include "sample_figures.h"
#include "shipped_theme.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

const Theme& light = shipped_theme("light");
const Theme& dark = shipped_theme("dark");

}  // namespace

TEST_CASE("an SVG has title, description, licence and a role for screen readers") {
  const Figure figure = numeric_plan();
  for (const auto& svg : {render_svg(figure, light), render_adaptive_svg(figure, light, dark)}) {
    REQUIRE(svg);
    CHECK_THAT(*svg, Contains(">" + figure.title + "</title>") && Contains(">" + figure.description + "</desc>"));
    CHECK_THAT(*svg, Contains("https://creativecommons.org/licenses/by/4.0/") && Contains("role=\"img\""));
    const auto labelled = matches(*svg, "aria-labelledby=\"([^\"]*)\"");
    const auto title = matches(*svg, "<title id=\"([^\"]*)\"");
    const auto description = matches(*svg, "<desc id=\"([^\"]*)\"");
    REQUIRE((labelled.size() == 1 && title.size() == 1 && description.size() == 1));
    CHECK(labelled[0] == title[0] + " " + description[0]);
  }
}

TEST_CASE("every id is unique, begins with the prefix, and every reference has its id") {
  for (const Figure& figure : sample_figures()) {
    const auto svg = render_adaptive_svg(figure, light, dark, "fig3-");
    REQUIRE(svg);
    const auto ids = matches(*svg, " id=\"([^\"]*)\"");
    const std::set<std::string> unique(ids.begin(), ids.end());
    CHECK(unique.size() == ids.size());
    for (const std::string& id : ids) CHECK(id.starts_with("fig3-"));
    for (const std::string& reference : matches(*svg, "href=\"#([^\"]*)\"")) CHECK(unique.count(reference) == 1);
  }
}

TEST_CASE("an SVG holds nothing that paints nothing") {
  for (const Figure& figure : sample_figures()) {
    const auto svg = render_adaptive_svg(figure, light, dark);
    REQUIRE(svg);
    const auto references = matches(*svg, "href=\"#([^\"]*)\"");
    const std::set<std::string> used(references.begin(), references.end());
    for (const std::string& glyph : matches(*svg, "<symbol [^>]*id=\"([^\"]*)\"")) CHECK(used.count(glyph) == 1);
    CHECK_THAT(*svg, !Contains("d=\"\""));
    // The second of two neighbouring groups never repeats the first one's class.
    for (const std::string& next : matches(*svg, "<g class=\"([^\"]*)\">\n(?:<use [^>]*>\n)*</g>\n<g class=\"\\1\">")) {
      FAIL_CHECK(next);
    }
  }
}

TEST_CASE("a plan of 5 × 5 numbers stays below 20 KB") {
  CHECK(render_svg(numeric_plan(), light)->size() < 20'000);
  CHECK(render_adaptive_svg(numeric_plan(), light, dark)->size() < 20'000);
}

TEST_CASE("the same figure gives the same SVG, whatever was rendered before") {
  const Figure figure = numeric_plan();
  const auto first = render_svg(figure, light);
  const auto adaptive = render_adaptive_svg(figure, light, dark);
  for (const Figure& other : sample_figures()) {
    REQUIRE(render_svg(other, dark));
    REQUIRE(render_png(other, dark));
    REQUIRE(render_pdf({other}, light));
  }
  CHECK(*render_svg(figure, light) == *first);
  CHECK(*render_adaptive_svg(figure, light, dark) == *adaptive);
}

TEST_CASE("an outside program reads the SVGs") {
  for (const Figure& figure : sample_figures()) {
    for (const auto& svg :
         {render_svg(figure, light), render_svg(figure, dark), render_adaptive_svg(figure, light, dark)}) {
      REQUIRE(svg);
      const Verdict verdict = judge(*svg, "rsvg-convert --format png {}");
      CHECK(verdict.succeeded);
      CHECK(verdict.output.substr(1, 3) == "PNG");
    }
  }
}

TEST_CASE("without a dark screen an adaptive SVG looks like the light one") {
  for (const Figure& figure : sample_figures()) {
    const auto adaptive = judge(*render_adaptive_svg(figure, light, dark), "rsvg-convert --format png {}");
    const auto fixed = judge(*render_svg(figure, light), "rsvg-convert --format png {}");
    CHECK(adaptive.output == fixed.output);
  }
}

TEST_CASE("an adaptive SVG has the dark palette for dark screens only") {
  const auto svg = render_adaptive_svg(numeric_plan(), light, dark);
  REQUIRE(svg);
  const auto at = svg->find("@media screen and (prefers-color-scheme:dark){");
  REQUIRE(at != std::string::npos);
  const std::string before = svg->substr(0, at);
  const std::string after = svg->substr(at, svg->find("</style>") - at);
  CHECK_THAT(before, Contains(".f-input{fill:#9dcbf1}") && Contains(".f-paper{fill:#ffffff}"));
  CHECK_THAT(after, Contains(".f-input{fill:#2a5a86}") && Contains(".f-paper{fill:#12181e}"));
  // No colour is left outside the style sheet.
  CHECK_THAT(svg->substr(svg->find("</style>")), !Contains("rgb(") && !Contains(":#"));
}

TEST_CASE("hostile words stay words") {
  Figure figure = numeric_plan();
  figure.title = "</title><script>alert(\"1\" & '2')</script>";
  figure.description = std::string("a\0b\x01\x1b ]]> <!-- \xff\xfe \xed\xa0\x80 &amp;", 28);
  const auto svg = render_svg(figure, light);
  REQUIRE(svg);
  CHECK_THAT(*svg, !Contains("<script>") && !Contains("<!--") && Contains("&amp;amp;"));
  CHECK(judge(*svg, "rsvg-convert --format png {}").succeeded);
  CHECK(xml_escape("<a b=\"c\" d='e'>&") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  CHECK(xml_escape(std::string_view("\x01\x1f\t", 3)) == "\t");
}

TEST_CASE("a figure of 5 × 5 cells with numbers stays below 20 KB in every view") {
  const Case numeric = numeric_case();
  const Axis axis = {.input = 5, .kernel = 3};
  const Layer layer = {.operation = Operation::convolution, .axes = {axis, axis}};
  const Case of = make_case(layer, *numeric.input_values, *numeric.kernel_values).value();
  for (const View view : all_views) {
    auto figure = draw(view, of, 1);
    if (!figure) continue;
    figure->command = "convguide figure conv --input 5 --kernel 3 --seed 7 --step 1";
    CAPTURE(word(view));
    CHECK(render_svg(*figure, light)->size() < 20'000);
    CHECK(render_adaptive_svg(*figure, light, dark)->size() < 20'000);
  }
}

TEST_CASE("an XML parser finds generator and command in an SVG") {
  Figure figure = numeric_plan();
  figure.command = "convguide figure conv --font \"A & B\" --input-values '<1>'";
  for (const auto& svg : {render_svg(figure, light), render_adaptive_svg(figure, light, dark)}) {
    const Verdict verdict = judge(*svg,
                                  "/usr/bin/python3 -c \"import sys, xml.etree.ElementTree as tree; "
                                  "root = tree.parse(sys.argv[1]); "
                                  "print(*(root.find('.//{urn:convguide}' + name).text for name in "
                                  "('generator', 'command')), sep='\\n')\" {}");
    CHECK(verdict.output == generator_name() + "\n" + figure.command + "\n");
  }
  figure.command.clear();
  CHECK_THAT(*render_svg(figure, light), !Contains("convguide:command"));
}

TEST_CASE("every step of a figure is a group with its number") {
  const Figure strip = sample_figures().back();
  const auto svg = render_adaptive_svg(strip, light, dark, "a-");
  CHECK(matches(*svg, "<g id=\"(a-step-\\d+)\">") ==
        std::vector<std::string>{"a-step-1", "a-step-2", "a-step-4", "a-step-9"});
  CHECK(matches(*render_svg(numeric_plan(), light), "<g id=\"(step-\\d+)\">") == std::vector<std::string>{"step-1"});
}

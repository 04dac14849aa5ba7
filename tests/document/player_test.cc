// The page that plays a figure: its structure, and that no words get out of their place.
#include "document/player.h"

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "document/equation_html.h"
#include "document/page_template.h"
#include "matches.h"
#include "scene/view.h"
#include "shipped_theme.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

FrameSeries series_of(const std::string& title, const std::string& description) {
  const Axis axis = {.input = 4, .kernel = 3};
  const Case of = make_case({.operation = Operation::convolution, .axes = {axis, axis}}).value();
  return {.title = title,
          .description = description,
          .command = "convguide figure conv --input 4 --kernel 3",
          .count = step_count(View::plan, of),
          .frame = [of](Size index) {
            return draw(View::plan, of, index + 1).map([](const Figure& figure) { return figure.scene; });
          }};
}

std::string page_of(const FrameSeries& series, const std::vector<std::string>& equations) {
  return render_player(series, equations, shipped_theme("light"), shipped_theme("dark")).value();
}

const std::vector<std::string> four_equations = {"y(0, 0) = 1", "y(0, 1) = 2", "y(1, 0) = 3", "y(1, 1) = 4"};

}  // namespace

TEST_CASE("a page has the figure's words, its steps, and an equation for each") {
  const std::string page = page_of(series_of("A title of 3 × 5 × 7", "What it shows."), four_equations);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK_THAT(page, Contains("<title>A title of 3 × 5 × 7</title>") &&
                       Contains("<h1>A title of 3\u00a0×\u00a05\u00a0×\u00a07</h1>"));
  CHECK_THAT(page, Contains("<p>What it shows.</p>"));
  CHECK_THAT(
      page,
      Contains(
          "<code><span>convguide</span> <span>figure</span> <span>conv</span> <span>--input</span> <span>4</span>"));
  CHECK_THAT(page, Contains("https://creativecommons.org/licenses/by/4.0/"));
  CHECK(matches(page, "id=\"figure-step-(\\d+)\"") == std::vector<std::string>{"1", "2", "3", "4"});
  CHECK_THAT(page, Contains("<li><var>y</var><sub>0,1</sub> = 2</li>"));
  CHECK_THAT(page, Contains("max=\"4\"") && Contains("Step 1 of 4"));
  CHECK_THAT(page, !Contains("{{") && !Contains("<?xml"));
}

TEST_CASE("a page needs no other file and asks for none") {
  const std::string page = page_of(series_of("A title", "What it shows."), four_equations);
  for (const char* word : {" src=", "url(", "@import", "fetch(", "XMLHttpRequest", "<iframe", "rel=\"stylesheet\""}) {
    CHECK_THAT(page, !Contains(word));
  }
  const auto references = matches(page, "href=\"([^\"#][^\"]*)\"");
  REQUIRE(!references.empty());
  for (const std::string& reference : references) CHECK(reference == "https://creativecommons.org/licenses/by/4.0/");
}

TEST_CASE("every id of a page is unique, and what refers to one finds it") {
  const std::string page = page_of(series_of("A title", "What it shows."), four_equations);
  const auto ids = matches(page, " id=\"([^\"]*)\"");
  const std::set<std::string> unique(ids.begin(), ids.end());
  CHECK(unique.size() == ids.size());
  const auto references = matches(page, "href=\"#([^\"]*)\"");
  CHECK(!references.empty());
  for (const std::string& reference : references) CHECK(unique.count(reference) == 1);
  // The script finds its parts by their classes, of which there may be several on a page.
  for (const std::string& name : matches(page, "find\\(\"\\.([a-z]+)\"\\)"))
    CHECK_THAT(page, Contains("class=\"" + name));
  CHECK_THAT(page, !Contains("getElementById"));
}

TEST_CASE("without scripts a page shows one step and all equations, and no dead buttons") {
  const std::string page = page_of(series_of("A title", "What it shows."), four_equations);
  CHECK(matches(page, "(<g [^>]*class=\"step\"[^>]*display=\"none\")").size() == 3);
  CHECK_THAT(page, Contains("<div class=\"controls\" role=\"group\" aria-label=\"Steps\" hidden>"));
  CHECK_THAT(page, Contains("<ol class=\"equations\">") && !Contains("class=\"scripted\""));
}

TEST_CASE("hostile words stay words on a page") {
  const std::string hostile = "</title><script>alert('1' & \"2\")</script>{{style}}<!-- \x01\xff";
  FrameSeries series = series_of(hostile, hostile);
  series.command = hostile;
  const std::string page = page_of(series, {hostile, "", "</li><b>", "a(0)<i>"});
  CHECK(matches(page, "(<script>)").size() == 1);
  CHECK_THAT(page, !Contains("<b>") && !Contains("<i>") && !Contains("<!--") && !Contains("\x01") && !Contains("\xff"));
  CHECK(matches(page, "(\\{\\{style\\}\\})").size() >= 5);  // the title twice, description, command and equation
  CHECK_THAT(page, Contains("<li><var>a</var><sub>0</sub>&lt;i&gt;</li>"));
}

TEST_CASE("a page has the colours of its themes") {
  const FrameSeries series = series_of("A title", "What it shows.");
  const std::string page = page_of(series, {});
  CHECK_THAT(page, Contains(":root { color-scheme: light; --paper: #FFFFFF; --ink: #16202A;"));
  CHECK_THAT(
      page, Contains("@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; --paper: #12181E;"));
  CHECK_THAT(page, Contains("f-input{fill:#9dcbf1}") && Contains("f-input{fill:#2a5a86}"));
  CHECK_THAT(page, !Contains("<ol"));
}

TEST_CASE("equations that do not fit the steps are refused") {
  const auto page =
      render_player(series_of("A title", ""), {"y(0) = 1"}, shipped_theme("light"), shipped_theme("dark"));
  REQUIRE(!page);
  CHECK(message(page.error()) == "1 equations do not fit 4 steps; give one for each step, or none");
}

TEST_CASE("letters with indices are set as such, and names of functions are not") {
  struct Pair {
    const char* plain;
    const char* html;
  };
  const Pair pairs[] = {{"y(0, 0) = 3·0 + 3·1 = 12", "<var>y</var><sub>0,0</sub> = 3·0 + 3·1 = 12"},
                        {"y(0) = x(0)·w(0) + x(11)·w(1)",
                         "<var>y</var><sub>0</sub> = <var>x</var><sub>0</sub>·<var>w</var><sub>0</sub> + "
                         "<var>x</var><sub>11</sub>·<var>w</var><sub>1</sub>"},
                        {"y(0, 0) = max(3, 2) = 3", "<var>y</var><sub>0,0</sub> = max(3, 2) = 3"},
                        {"a() b( c(1 d(e) (3) < & >", "a() b( c(1 d(e) (3) &lt; &amp; &gt;"},
                        {"", ""}};
  for (const Pair& pair : pairs) CHECK(equation_html(pair.plain) == pair.html);
}

TEST_CASE("a template is filled in once") {
  CHECK(fill_in("{{a}}-{{b}}-{{a}}", {{"a", "{{b}}"}, {"b", ""}}) == "{{b}}--{{b}}");
  CHECK(fill_in("no place {{", {}) == "no place {{");
  CHECK(!fill_in("{{c}}", {{"a", ""}}));
}

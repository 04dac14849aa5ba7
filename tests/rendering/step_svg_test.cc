// SVG documents that hold all steps.
#include "rendering/step_svg.h"

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "matches.h"
#include "outside_program.h"
#include "rendering/render.h"
#include "sample_figures.h"
#include "shipped_theme.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

const Theme& light = shipped_theme("light");
const Theme& dark = shipped_theme("dark");

std::string picture(const std::string& svg) { return judge(svg, "rsvg-convert --zoom 2 --format png {}").output; }

std::string picture_of_step(const FrameSeries& series, Size index) {
  return picture(render_svg({.title = "", .description = "", .scene = series.frame(index).value()}, light).value());
}

}  // namespace

TEST_CASE("a program that knows no animations shows the last step, and of a stepped document the first") {
  for (const FrameSeries& series : {planes_series(), numeric_series()}) {
    CHECK(picture(render_animated_svg(series, light, {}).value()) == picture_of_step(series, series.count - 1));
    CHECK(picture(render_stepped_svg(series, light, dark).value()) == picture_of_step(series, 0));
  }
}

TEST_CASE("each step is as in the figure of that step") {
  const FrameSeries series = numeric_series();
  const std::string all = render_stepped_svg(series, light, dark).value();
  for (Size index = 1; index < series.count; ++index) {
    // As a script would do it.
    std::string shown = std::regex_replace(all, std::regex("(id=\"step-1\" class=\"step\")"), "$1 display=\"none\"");
    const std::string step = "id=\"step-" + std::to_string(index + 1) + "\" class=\"step\"";
    shown = std::regex_replace(shown, std::regex(step + " display=\"none\""), step);
    CHECK(picture(shown) == picture_of_step(series, index));
  }
}

TEST_CASE("ids of a document of steps are unique, begin with the prefix, and every reference has its id") {
  const FrameSeries series = planes_series();
  for (const auto& svg :
       {render_animated_svg(series, light, {}, "fig3-"), render_stepped_svg(series, light, dark, "fig3-")}) {
    REQUIRE(svg);
    const auto ids = matches(*svg, " id=\"([^\"]*)\"");
    const std::set<std::string> unique(ids.begin(), ids.end());
    CHECK(unique.size() == ids.size());
    for (const std::string& id : ids) CHECK(id.starts_with("fig3-"));
    for (const std::string& reference : matches(*svg, "href=\"#([^\"]*)\"")) CHECK(unique.count(reference) == 1);
    for (const std::string& name : matches(*svg, "@keyframes ([^{]*)")) CHECK(name.starts_with("fig3-"));
    CHECK(matches(*svg, "<g id=\"fig3-step-(\\d+)\" class=\"step\"").size() == 9);
  }
}

TEST_CASE("an animation keeps its times") {
  const auto svg = render_animated_svg(planes_series(), light, {.frames_per_second = 4, .hold = 2, .loops = 3});
  REQUIRE(svg);
  // Eight steps of a quarter of a second, and one of two.
  CHECK_THAT(*svg, Contains("animation:show 4s step-end 3}"));
  CHECK_THAT(*svg, Contains("@keyframes show{from{visibility:visible}6.25%{visibility:hidden}}"));
  CHECK_THAT(*svg, Contains("@keyframes last{from{visibility:hidden}50%{visibility:visible}}"));
  CHECK(matches(*svg, "animation-delay:([^\"]*)\"") ==
        std::vector<std::string>{"0.25s", "0.5s", "0.75s", "1s", "1.25s", "1.5s", "1.75s"});
  CHECK_THAT(*svg, Contains("prefers-reduced-motion") && Contains(":not(.paused)"));
  CHECK_THAT(*render_animated_svg(planes_series(), light, {}), Contains("step-end infinite}"));
}

TEST_CASE("what steps share is written once") {
  const FrameSeries series = planes_series();
  const std::size_t one = render_svg({.title = "", .description = "", .scene = series.frame(0).value()}, light)->size();
  CHECK(render_animated_svg(series, light, {})->size() < 2 * one);
  const auto same = render_animated_svg(plain_series(20), light, {});
  CHECK(matches(*same, "(<path |<rect )").size() == 1);
}

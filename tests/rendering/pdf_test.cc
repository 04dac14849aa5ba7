// PDF documents, judged by poppler's pdfinfo.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "outside_program.h"
#include "rendering/generator.h"
#include "rendering/render.h"
#include "sample_figures.h"
#include "shipped_theme.h"

using namespace convguide;

namespace {

const Theme& light = shipped_theme("light");

std::string series_pdf(const FrameSeries& series) {
  std::string pdf;
  const auto written = write_pdf(series, light, [&](std::string_view more) -> Result<void> {
    pdf += more;
    return {};
  });
  return written ? pdf : "";
}

}  // namespace
using Catch::Matchers::Contains;

TEST_CASE("a PDF has a page of its own size for each figure") {
  const auto figures = sample_figures();
  const auto pdf = render_pdf(figures, light);
  REQUIRE(pdf);
  const Verdict verdict = judge(*pdf, "pdfinfo -l 99 {}");
  REQUIRE(verdict.succeeded);
  CHECK_THAT(verdict.output, Contains("Pages:           " + std::to_string(figures.size())));
  for (std::size_t page = 0; page < figures.size(); ++page) {
    const std::size_t at = verdict.output.find("Page    " + std::to_string(page + 1) + " size:");
    REQUIRE(at != std::string::npos);
    double width = 0;
    double height = 0;
    REQUIRE(std::sscanf(verdict.output.c_str() + at, "Page %*d size: %lf x %lf", &width, &height) == 2);
    CHECK(width == Approx(figures[page].scene.width).margin(0.02));
    CHECK(height == Approx(figures[page].scene.height).margin(0.02));
  }
}

TEST_CASE("a PDF of one figure has its title, and every one the licence and a fixed date") {
  unsetenv("SOURCE_DATE_EPOCH");
  const Verdict one = judge(*render_pdf({numeric_plan()}, light), "TZ=UTC pdfinfo {}");
  REQUIRE(one.succeeded);
  CHECK_THAT(one.output, Contains(numeric_plan().title) && Contains("creativecommons.org/licenses/by/4.0/"));
  CHECK_THAT(one.output, Contains("Mar 23 00:00:00 2016"));
  const Verdict several = judge(*render_pdf(sample_figures(), light), "pdfinfo {}");
  CHECK_THAT(several.output, Contains("Figures of convolution arithmetic") && Contains("CC BY 4.0"));
}

TEST_CASE("SOURCE_DATE_EPOCH dates a PDF") {
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  const Verdict dated = judge(*render_pdf({numeric_plan()}, light), "TZ=UTC pdfinfo {}");
  CHECK_THAT(dated.output, Contains("Sep  9 01:46:40 2001"));
  setenv("SOURCE_DATE_EPOCH", "yesterday", 1);
  const Verdict undated = judge(*render_pdf({numeric_plan()}, light), "TZ=UTC pdfinfo {}");
  CHECK_THAT(undated.output, Contains("Mar 23 00:00:00 2016"));
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST_CASE("the same figures give the same PDF") {
  CHECK(*render_pdf(sample_figures(), light) == *render_pdf(sample_figures(), light));
}

TEST_CASE("the text of a PDF can be searched, and its font is embedded") {
  const auto pdf = render_pdf({numeric_plan()}, light);
  CHECK_THAT(judge(*pdf, "pdftotext {} -").output, Contains("i=5") && Contains("padding"));
  CHECK_THAT(judge(*pdf, "pdffonts {}").output, Contains("TeXGyrePagella"));
}

TEST_CASE("a PDF without figures is refused") { CHECK(!render_pdf({}, light)); }

TEST_CASE("a PDF carries the command that makes it again, and who made it") {
  Figure figure = numeric_plan();
  for (const std::string command : {"convguide figure conv --input 5 --kernel 3 --stride 2 --padding 1 --view plan",
                                    "convguide figure conv --font 'Ä (paren) \\back'"}) {
    figure.command = command;
    const Verdict verdict = judge(*render_pdf({figure}, light), "pdfinfo {}");
    CHECK_THAT(
        verdict.output,
        Contains("convolution arithmetic, https://creativecommons.org/licenses/by/4.0/, command: " + command + "\n"));
    CHECK_THAT(verdict.output, Contains("Creator:         " + generator_name() + "\n"));
    CHECK_THAT(verdict.output, Contains("Subject:         " + figure.description));
  }
}

TEST_CASE("a series becomes a PDF of one page a step, all of one size") {
  const FrameSeries series = numeric_series();
  const std::string pdf = series_pdf(series);
  const Verdict verdict = judge(pdf, "pdfinfo -l 99 {}");
  REQUIRE(verdict.succeeded);
  CHECK_THAT(verdict.output, Contains("Pages:           9\n") && Contains("command: " + series.command + "\n") &&
                                 Contains("Title:           " + series.title + "\n"));
  const std::size_t at = verdict.output.find("Page    1 size:") + 15;
  const std::string size = verdict.output.substr(at, verdict.output.find('\n', at) - at + 1);
  for (int page = 2; page <= 9; ++page)
    CHECK_THAT(verdict.output, Contains("Page    " + std::to_string(page) + " size:" + size));
  // Every page shows its own step: the last one has all results, the first one result.
  const std::string first = judge(pdf, "pdftotext -l 1 {} -").output;
  const std::string last = judge(pdf, "pdftotext -f 9 {} -").output;
  CHECK(first.size() < last.size());
}

TEST_CASE("pages that share what they repeat look and read like pages of their own") {
  for (const FrameSeries& series : {planes_series(), numeric_series()}) {
    const std::string together = series_pdf(series);
    std::size_t size_alone = 0;
    for (Size index = 0; index < series.count; ++index) {
      const std::string alone =
          *render_pdf({{.title = "", .description = "", .scene = series.frame(index).value()}}, light);
      size_alone += alone.size();
      for (const std::string program : {"pdftoppm -r 100 {}", "pdftotext {} -"}) {
        const auto seen = [&](const std::string& pdf, Size page) {
          const std::string number = std::to_string(page);
          const Verdict verdict = judge(pdf, program + " -f " + number + " -l " + number);
          CHECK((verdict.succeeded && !verdict.output.empty()));
          return verdict.output;
        };
        CAPTURE(program, index);
        CHECK((seen(together, index + 1) == seen(alone, 1)));
      }
    }
    CHECK(together.size() < size_alone / 2);
  }
}

// Whether SVG, PDF and PNG show the same picture, as librsvg, poppler and Pillow see it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <sstream>

#include "outside_program.h"
#include "rendering/render.h"
#include "sample_figures.h"
#include "shipped_theme.h"
#include "temporary_folder.h"

using namespace convguide;

namespace {

// How much picture `file` differs from each of `others`.
std::vector<double> differences(const std::string& file, const std::string& others) {
  const Verdict verdict = run(script("compare_pictures.py ") + file + others);
  REQUIRE(verdict.succeeded);
  std::istringstream text(verdict.output);
  return {std::istream_iterator<double>(text), {}};
}

}  // namespace

TEST_CASE("SVG and PDF look as PNG does, and no step like another") {
  constexpr double most_difference = 2;  // of 255, for lines that PNG moves to whole pixels
  for (const std::string theme : {"light", "dark", "print"}) {
    for (const FrameSeries& series : {planes_series(), numeric_series()}) {
      const TemporaryFolder folder;
      std::string pictures;
      for (Size index = 0; index < series.count; ++index) {
        const Figure figure = {.title = "", .description = "", .scene = series.frame(index).value()};
        pictures += " " + folder.add(std::to_string(index) + ".png",
                                     render_png(figure, shipped_theme(theme), {.scale = 2}).value());
      }
      std::string pdf;
      REQUIRE(write_pdf(series, shipped_theme(theme), [&](std::string_view more) -> Result<void> {
        pdf += more;
        return {};
      }));
      const auto pdf_file = folder.add("pages.pdf", pdf);
      REQUIRE(run("pdftoppm -r 144 -png " + pdf_file + " " + (folder.path() / "page").string()).succeeded);
      for (Size index = 0; index < series.count; ++index) {
        const Figure figure = {.title = "", .description = "", .scene = series.frame(index).value()};
        const auto svg = folder.add("one.svg", render_svg(figure, shipped_theme(theme)).value());
        REQUIRE(run("rsvg-convert --dpi-x 72 --dpi-y 72 --zoom 2 " + svg + " --output " + svg + ".png").succeeded);
        const auto page = (folder.path() / ("page-" + std::to_string(index + 1) + ".png")).string();
        for (const std::string& file : {svg + ".png", page}) {
          CAPTURE(theme, index, file);
          const auto found = differences(file, pictures);
          const auto least = std::min_element(found.begin(), found.end()) - found.begin();
          CHECK(least == index);
          CHECK(found[static_cast<std::size_t>(index)] < most_difference);
        }
      }
    }
  }
}

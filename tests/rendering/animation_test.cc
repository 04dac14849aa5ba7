// GIF and APNG, read again by Pillow and ImageMagick.
#include "rendering/animation.h"

#include <catch2/catch.hpp>
#include <future>

#include "outside_program.h"
#include "rendering/render.h"
#include "sample_figures.h"
#include "shipped_theme.h"
#include "temporary_folder.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

using Writer = Result<void> (*)(const FrameSeries&, const Theme&, double, const Timing&, const ByteSink&);

std::string written(Writer write, const FrameSeries& series, double scale = 1.5, const Timing& timing = {},
                    const std::string& theme = "light") {
  std::string bytes;
  const auto outcome = write(series, shipped_theme(theme), scale, timing, [&](std::string_view more) -> Result<void> {
    bytes += more;
    return {};
  });
  return outcome ? bytes : "";
}

double number_after(const std::string& text, const std::string& word) {
  const auto at = text.find(word + " ");
  return at == std::string::npos ? -1 : std::stod(text.substr(at + word.size()));
}

}  // namespace

TEST_CASE("Pillow reads size, frames, times and loops of an animation, and pixels like those of PNGs") {
  struct Format {
    Writer write;
    const char* name;
    const char* twice;  // the loops that Pillow reads where the animation runs twice
  };
  for (const Format& format :
       {Format{write_gif, "format GIF", "loop 1\n"}, Format{write_apng, "format PNG", "loop 2\n"}}) {
    for (const FrameSeries& series : {planes_series(), numeric_series()}) {
      for (const std::string theme : {"light", "dark", "print"}) {
        const TemporaryFolder folder;
        std::string pictures;
        for (Size index = 0; index < series.count; ++index) {
          const Figure figure = {.title = "", .description = "", .scene = series.frame(index).value()};
          pictures +=
              " " + folder.add(std::to_string(index), render_png(figure, shipped_theme(theme), {.scale = 1.5}).value());
        }
        const Timing timing = {.frames_per_second = 4, .hold = 1.5, .loops = 2};
        const auto file = folder.add("animation", written(format.write, series, 1.5, timing, theme));
        const Verdict verdict = run(script("read_animation.py ") + file + pictures);
        REQUIRE(verdict.succeeded);
        CAPTURE(verdict.output, theme);
        const Scene first = series.frame(0).value();
        CHECK_THAT(verdict.output, Contains(format.name) && Contains("frames 9") && Contains(format.twice));
        CHECK_THAT(verdict.output, Contains("milliseconds 250 250 250 250 250 250 250 250 1500"));
        CHECK_THAT(verdict.output, Contains("size " + std::to_string(std::lround(std::ceil(first.width * 1.5))) + " " +
                                            std::to_string(std::lround(std::ceil(first.height * 1.5)))));
        CHECK(number_after(verdict.output, "greatest") <= 24);
        CHECK(number_after(verdict.output, "mean") <= 0.5);
        CHECK(number_after(verdict.output, "mean") >= 0);
      }
    }
  }
}

TEST_CASE("animations run for ever, or once") {
  for (const Writer write : {write_gif, write_apng}) {
    const auto loop = [&](Size loops) {
      return judge(written(write, plain_series(3), 1, {.loops = loops}), script("read_animation.py {}")).output;
    };
    CHECK_THAT(loop(0), Contains("loop 0"));
    // A GIF without a count runs once.
    CHECK_THAT(loop(1), Contains(write == write_gif ? "loop none" : "loop 1"));
  }
}

TEST_CASE("ImageMagick finds every frame of a GIF with its time") {
  const Verdict verdict = judge(written(write_gif, planes_series()), "identify -format '%n:%T ' gif:{}");
  CHECK(verdict.output == "9:50 9:50 9:50 9:50 9:50 9:50 9:50 9:50 9:200 ");
}

TEST_CASE("a program that knows no APNG sees the first frame, with its words") {
  const FrameSeries series = planes_series();
  const std::string bytes = written(write_apng, series);
  CHECK_THAT(judge(bytes, script("read_png_words.py {}")).output,
             Contains("Title: " + series.title) && Contains("Command: " + series.command));
  const Verdict still = judge(bytes, "convert png:{} -format '%wx%h' info:");
  CHECK(still.output == "377x352");
}

TEST_CASE("later frames hold no more than what has changed") {
  for (const Writer write : {write_gif, write_apng}) {
    const std::size_t one = written(write, plain_series(1)).size();
    const std::size_t many = written(write, plain_series(101)).size();
    CHECK(many - one < 100 * 80);  // a frame of one pixel
    CHECK(written(write, planes_series()).size() < 9 * 11'000);
  }
  CHECK(written(write_apng, planes_series()).size() < written(write_gif, planes_series()).size());
}

TEST_CASE("the same frames give the same bytes, in any thread") {
  for (const Writer write : {write_gif, write_apng}) {
    const std::string here = written(write, planes_series());
    REQUIRE(!here.empty());
    auto one = std::async(std::launch::async, [&] { return written(write, planes_series()); });
    auto other = std::async(std::launch::async, [&] { return written(write, planes_series()); });
    CHECK(one.get() == here);
    CHECK(other.get() == here);
  }
}

// Frames, times and sinks with which no file can be written, in every format of a series.
#include <catch2/catch.hpp>
#include <cmath>

#include "rendering/animation.h"
#include "rendering/render.h"
#include "rendering/step_svg.h"
#include "sample_figures.h"
#include "shipped_theme.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

using Write = std::function<Result<void>(const FrameSeries&, const ByteSink&)>;

Write pixels(Result<void> (*write)(const FrameSeries&, const Theme&, double, const Timing&, const ByteSink&),
             double scale = 1, const Timing& timing = {}) {
  return [=](const FrameSeries& series, const ByteSink& sink) {
    return write(series, shipped_theme("light"), scale, timing, sink);
  };
}

std::vector<Write> all_writers() {
  const Theme& light = shipped_theme("light");
  return {pixels(write_gif), pixels(write_apng),
          [&](const FrameSeries& series, const ByteSink& sink) { return write_pdf(series, light, sink); },
          [&](const FrameSeries& series, const ByteSink& sink) {
            return render_animated_svg(series, light, {}).and_then(sink);
          },
          [&](const FrameSeries& series, const ByteSink& sink) {
            return render_stepped_svg(series, light, light).and_then(sink);
          }};
}

const ByteSink any_bytes = [](std::string_view) -> Result<void> { return {}; };

}  // namespace

TEST_CASE("a series without frames, or whose first frame fails, is refused before anything is written") {
  FrameSeries failing = plain_series(2);
  failing.frame = [](Size) -> Result<Scene> { return failure("the frame", "is missing", "draw it"); };
  for (const FrameSeries& series : {plain_series(0), failing}) {
    for (const Write& write : all_writers()) {
      bool touched = false;
      CHECK(!write(series, [&](std::string_view) -> Result<void> {
        touched = true;
        return {};
      }));
      CHECK(!touched);
    }
  }
}

TEST_CASE("frames of differing size are refused, and nothing follows the failure") {
  for (const Write& write : all_writers()) {
    const auto written = write(plain_series(3, 31), any_bytes);
    REQUIRE(!written);
    CHECK_THAT(message(written.error()), Contains("frame 3 of 31 × 20 points differs from the first one's 30 × 20"));
  }
}

TEST_CASE("the error of a sink is the writer's, and no byte follows it") {
  for (const Write& write : all_writers()) {
    for (const int good : {0, 1}) {
      int calls = 0;
      const auto written = write(planes_series(), [&](std::string_view) -> Result<void> {
        if (calls++ < good) return {};
        return failure("the disk", "is full", "free some space");
      });
      // Documents that are written at once have no second piece.
      if (written) {
        CHECK(calls == good);
        continue;
      }
      CHECK(written.error().given == "the disk");
      CHECK(calls == good + 1);
    }
  }
}

TEST_CASE("animations that are too large, or nothing, are refused") {
  for (const double scale : {0.0, -1.0, 2000.0, 1e300, std::nan(""), HUGE_VAL}) {
    CHECK(!pixels(write_gif, scale)(plain_series(2), any_bytes));
    CHECK(!pixels(write_apng, scale)(plain_series(2), any_bytes));
  }
}

TEST_CASE("times outside of what all formats hold are refused") {
  const double nan = std::nan("");
  const std::vector<Timing> refused = {{.frames_per_second = 0},
                                       {.frames_per_second = -1},
                                       {.frames_per_second = 51},
                                       {.frames_per_second = nan},
                                       {.hold = 0},
                                       {.hold = 61},
                                       {.hold = nan},
                                       {.loops = -1},
                                       {.loops = 65'536}};
  for (const Timing& timing : refused) {
    CHECK(!pixels(write_gif, 1, timing)(plain_series(2), any_bytes));
    CHECK(!pixels(write_apng, 1, timing)(plain_series(2), any_bytes));
    CHECK(!render_animated_svg(plain_series(2), shipped_theme("light"), timing));
  }
  for (const Timing& timing : {Timing{.frames_per_second = 50, .hold = 60, .loops = 65'535}, Timing{.hold = 0.02}}) {
    CHECK(pixels(write_gif, 1, timing)(plain_series(2), any_bytes));
    CHECK(pixels(write_apng, 1, timing)(plain_series(2), any_bytes));
    CHECK(render_animated_svg(plain_series(2), shipped_theme("light"), timing));
  }
}

// Surfaces of pixels on which scenes are painted one after another.
#include "rendering/raster.h"

#include <catch2/catch.hpp>

#include "sample_figures.h"
#include "shipped_theme.h"

using namespace convguide;

namespace {

std::vector<std::uint32_t> pixels_of(const Raster& raster) {
  std::vector<std::uint32_t> pixels;
  for (int y = 0; y < raster.size().height; ++y) {
    pixels.insert(pixels.end(), raster.row(y), raster.row(y) + raster.size().width);
  }
  return pixels;
}

}  // namespace

TEST_CASE("a scene has the same pixels, whatever was painted before it") {
  for (const std::string name : {"light", "print"}) {
    const Theme theme = shipped_theme(name);
    for (const FrameSeries& series : {planes_series(), numeric_series()}) {
      for (const double scale : {0.7, 2.0}) {
        const PixelSize size = pixel_size(series.frame(0).value(), scale).value();
        Raster raster(size, scale, Paper::opaque, theme);
        for (Size index = 0; index < series.count; ++index) {
          const Scene frame = series.frame(index).value();
          REQUIRE(raster.paint(frame));
          Raster alone(size, scale, Paper::opaque, theme);
          REQUIRE(alone.paint(frame));
          // Catch would print every pixel of both.
          const bool is_same = pixels_of(raster) == pixels_of(alone);
          CHECK(is_same);
        }
      }
    }
  }
}

// Pictures of pixels.
#include <cairo.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <memory>
#include <set>

#include "rendering/render.h"
#include "sample_figures.h"
#include "shipped_theme.h"

using namespace convguide;

namespace {

const Theme& light = shipped_theme("light");
const Theme& dark = shipped_theme("dark");

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

struct Reader {
  const std::string& bytes;
  std::size_t at = 0;
};

Surface decode(const std::string& png) {
  Reader reader{png};
  const auto read = [](void* from, unsigned char* to, unsigned int length) {
    auto* source = static_cast<Reader*>(from);
    if (source->at + length > source->bytes.size()) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, source->bytes.data() + source->at, length);
    source->at += length;
    return CAIRO_STATUS_SUCCESS;
  };
  return {cairo_image_surface_create_from_png_stream(read, &reader), cairo_surface_destroy};
}

std::uint32_t pixel(const Surface& picture, int x, int y) {
  const unsigned char* row = cairo_image_surface_get_data(picture.get()) +
                             static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(picture.get());
  std::uint32_t value = 0;
  std::memcpy(&value, row + static_cast<std::ptrdiff_t>(x) * 4, sizeof value);
  return value & 0xFFFFFFU;
}

std::uint32_t as_pixel(const Colour& colour) {
  const auto part = [](double value) { return static_cast<std::uint32_t>(std::lround(value * 255)); };
  return part(colour.red) << 16U | part(colour.green) << 8U | part(colour.blue);
}

}  // namespace

TEST_CASE("a PNG has the figure's size times its scale, and the theme's paper") {
  const Figure figure = numeric_plan();
  for (const double scale : {1.0, 2.0, 0.5}) {
    for (const Theme* theme : {&light, &dark}) {
      const auto png = render_png(figure, *theme, {.scale = scale});
      REQUIRE(png);
      const Surface picture = decode(*png);
      REQUIRE(cairo_surface_status(picture.get()) == CAIRO_STATUS_SUCCESS);
      const int width = cairo_image_surface_get_width(picture.get());
      const int height = cairo_image_surface_get_height(picture.get());
      CHECK(width == static_cast<int>(std::ceil(figure.scene.width * scale)));
      CHECK(height == static_cast<int>(std::ceil(figure.scene.height * scale)));
      for (const int x : {0, width - 1}) {
        for (const int y : {0, height - 1}) CHECK(pixel(picture, x, y) == as_pixel(theme->colour_of(Role::paper)));
      }
    }
  }
}

TEST_CASE("upright and level lines are sharp: no pixel is a mixture") {
  Scene scene = {.width = 40, .height = 40, .items = {}};
  scene.items.emplace_back(
      Polygon{.points = {{10.3, 10.3}, {30.7, 10.3}, {30.7, 30.7}, {10.3, 30.7}}, .fill = Role::input});
  scene.items.emplace_back(
      Lines{.segments = {{{10.3, 20.4}, {30.7, 20.4}}, {{20.4, 10.3}, {20.4, 30.7}}}, .role = Role::grid});
  scene.items.emplace_back(Polygon{.points = {{10.3, 10.3}, {30.7, 10.3}, {30.7, 30.7}, {10.3, 30.7}},
                                   .outline = Role::kernel_ink,
                                   .stroke = Stroke::strong});
  std::set<std::uint32_t> allowed;
  for (const Role role : {Role::paper, Role::input, Role::grid, Role::kernel_ink}) {
    allowed.insert(as_pixel(light.colour_of(role)));
  }
  for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
    const auto png = render_png({.title = "", .description = "", .scene = scene}, light, {.scale = scale});
    REQUIRE(png);
    const Surface picture = decode(*png);
    std::set<std::uint32_t> seen;
    for (int y = 0; y < cairo_image_surface_get_height(picture.get()); ++y) {
      for (int x = 0; x < cairo_image_surface_get_width(picture.get()); ++x) seen.insert(pixel(picture, x, y));
    }
    CAPTURE(scale);
    CHECK(seen == allowed);
  }
}

TEST_CASE("the same figure gives the same PNG") {
  CHECK(*render_png(numeric_plan(), dark) == *render_png(numeric_plan(), dark));
}

TEST_CASE("pictures that are too large, or nothing, are refused") {
  const Figure figure = numeric_plan();
  for (const double scale : {0.0, -1.0, 1000.0, 1e300, std::nan(""), HUGE_VAL}) {
    CAPTURE(scale);
    CHECK(!render_png(figure, light, {.scale = scale}));
  }
}

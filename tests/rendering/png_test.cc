// Pictures of pixels.
#include <cairo.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <memory>
#include <set>

#include "outside_program.h"
#include "rendering/generator.h"
#include "rendering/render.h"
#include "sample_figures.h"
#include "shipped_theme.h"

using namespace convguide;
using Catch::Matchers::Contains;

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

std::uint32_t whole_pixel(const Surface& picture, int x, int y) {
  const unsigned char* row = cairo_image_surface_get_data(picture.get()) +
                             static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(picture.get());
  std::uint32_t value = 0;
  std::memcpy(&value, row + static_cast<std::ptrdiff_t>(x) * 4, sizeof value);
  return value;
}

std::uint32_t pixel(const Surface& picture, int x, int y) { return whole_pixel(picture, x, y) & 0xFFFFFFU; }

std::uint32_t as_pixel(const Colour& colour) {
  const auto part = [](double value) { return static_cast<std::uint32_t>(std::lround(value * 255)); };
  return part(colour.red) << 16U | part(colour.green) << 8U | part(colour.blue);
}

// How far the parts of two pictures' colours lie apart, at most.
int greatest_difference(const Surface& one, const Surface& other) {
  const auto part = [](std::uint32_t colour, unsigned shift) { return static_cast<int>(colour >> shift & 0xFFU); };
  int greatest = 0;
  for (int y = 0; y < cairo_image_surface_get_height(one.get()); ++y) {
    for (int x = 0; x < cairo_image_surface_get_width(one.get()); ++x) {
      for (const unsigned shift : {0U, 8U, 16U}) {
        greatest = std::max(greatest, std::abs(part(pixel(one, x, y), shift) - part(pixel(other, x, y), shift)));
      }
    }
  }
  return greatest;
}

// How many pixels wide a level line is.
int pixels_across(Stroke stroke, double scale) {
  Scene scene = {.width = 40, .height = 40, .items = {}};
  scene.items.emplace_back(Lines{.segments = {{{0, 20}, {40, 20}}}, .role = Role::ink, .stroke = stroke});
  const Surface picture =
      decode(render_png({.title = "", .description = "", .scene = scene}, light, {.scale = scale}).value());
  const int middle = cairo_image_surface_get_width(picture.get()) / 2;
  int count = 0;
  for (int y = 0; y < cairo_image_surface_get_height(picture.get()); ++y) {
    if (pixel(picture, middle, y) == as_pixel(light.colour_of(Role::ink))) ++count;
  }
  return count;
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

TEST_CASE("a strong line is wider than a hairline at every scale") {
  for (const double scale : {0.5, 1.0, 1.5, 2.0, 4.0}) {
    CAPTURE(scale);
    const int hairline = pixels_across(Stroke::hairline, scale);
    CHECK(hairline >= 1);
    CHECK(pixels_across(Stroke::strong, scale) > hairline);
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

TEST_CASE("a PNG carries its words, its density, and no more bytes than its colours need") {
  Figure figure = numeric_plan();
  figure.command = "convguide figure conv --input 5 --kernel 3";
  figure.scene.items = {Polygon{.points = {{10, 10}, {30, 12}, {20, 40}}, .fill = Role::input}};
  const Verdict verdict = judge(*render_png(figure, light, {.scale = 2}), script("read_png_words.py {}"));
  REQUIRE(verdict.succeeded);
  CHECK_THAT(verdict.output, Contains("mode P\n") && Contains("density 144 144\n"));
  CHECK_THAT(verdict.output, Contains("Title: " + figure.title + "\n") &&
                                 Contains("Description: " + figure.description + "\n") &&
                                 Contains("Command: " + figure.command + "\n") &&
                                 Contains("Software: " + generator_name() + "\n") && Contains("CC BY 4.0"));
}

TEST_CASE("a transparent PNG leaves out the paper and nothing else") {
  const Figure figure = numeric_plan();
  for (const Theme* theme : {&light, &dark}) {
    const Surface opaque = decode(*render_png(figure, *theme, {.scale = 1.5}));
    const Surface transparent = decode(*render_png(figure, *theme, {.scale = 1.5, .transparent = true}));
    REQUIRE(cairo_image_surface_get_format(transparent.get()) == CAIRO_FORMAT_ARGB32);
    CHECK((whole_pixel(transparent, 0, 0) >> 24U) == 0);
    // Laid on paper of the theme, it is the opaque one.
    cairo_t* onto = cairo_create(opaque.get());
    cairo_set_source_rgb(onto, theme->colour_of(Role::paper).red, theme->colour_of(Role::paper).green,
                         theme->colour_of(Role::paper).blue);
    const Surface expected = decode(*render_png(figure, *theme, {.scale = 1.5}));
    cairo_paint(onto);
    cairo_set_source_surface(onto, transparent.get(), 0, 0);
    cairo_paint(onto);
    cairo_destroy(onto);
    CHECK(greatest_difference(opaque, expected) <= 4);
  }
}

TEST_CASE("a PNG of many colours keeps them all") {
  Scene scene = {.width = 300, .height = 20, .items = {}};
  Theme theme = light;
  // Translucent areas on top of one another: each has a colour of its own.
  theme.colours[static_cast<std::size_t>(Role::veil)] = {0.5, 0.1, 0.9, 0.01};
  for (int x = 0; x < 290; ++x) {
    const auto at = static_cast<double>(x);
    scene.items.emplace_back(Polygon{.points = {{at, 0}, {300, 0}, {300, 20}, {at, 20}}, .fill = Role::veil});
  }
  theme.colours[static_cast<std::size_t>(Role::ink)] = {0, 0, 0, 0.004};
  for (int y = 0; y < 18; ++y) {
    const auto at = static_cast<double>(y);
    scene.items.emplace_back(Polygon{.points = {{0, at}, {300, at}, {300, 20}, {0, 20}}, .fill = Role::ink});
  }
  const Figure figure = {.title = "", .description = "", .scene = scene};
  const auto png = render_png(figure, theme, {.scale = 1});
  REQUIRE(png);
  CHECK_THAT(judge(*png, script("read_png_words.py {}")).output, Contains("mode RGB\n"));
  std::set<std::uint32_t> colours;
  const Surface picture = decode(*png);
  for (int y = 0; y < 20; ++y) {
    for (int x = 0; x < 300; ++x) colours.insert(pixel(picture, x, y));
  }
  CHECK(colours.size() > 256);
}

TEST_CASE("areas that are filled alike are painted at once, and look as if they were not") {
  const auto square = [](double left, double top) {
    return Polygon{.points = {{left, top}, {left + 10, top}, {left + 10, top + 10}, {left, top + 10}},
                   .fill = Role::input};
  };
  Polygon anticlockwise = square(12, 12);
  std::reverse(anticlockwise.points.begin(), anticlockwise.points.end());
  // Neighbours, overlaps, and one that is drawn the other way round.
  Figure together = {.title = "", .description = "", .scene = {.width = 60, .height = 40, .items = {}}};
  const Group group = {"", {square(5, 5), square(15, 5), square(10, 10), anticlockwise, square(30.3, 7.7)}};
  together.scene.items = {group};
  Figure apart = together;
  apart.scene.items = {group.items.begin(), group.items.end()};
  for (Item& item : apart.scene.items) item = Group{"", {item}};
  // At these scales all edges lie between pixels, so that there are no seams to tell the two apart.
  for (const double scale : {4.0, 8.0}) {
    CHECK(*render_png(together, light, {.scale = scale}) == *render_png(apart, light, {.scale = scale}));
  }
  CHECK(render_svg(together, light)->size() < render_svg(apart, light)->size());
}

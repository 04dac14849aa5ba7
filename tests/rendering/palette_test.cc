// Whether the palettes keep apart what must be told apart: in luminance for greyscale print, and in colour for readers
// with every kind of colour blindness.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "rendering/theme.h"
#include "scene/role_name.h"
#include "shipped_theme.h"

using namespace convguide;

namespace {

const Theme& light = shipped_theme("light");
const Theme& dark = shipped_theme("dark");

struct Pair {
  Role one;
  Role other;
};

// Areas that lie side by side, and outlines on areas.
const std::vector<Pair> neighbours = {{Role::input, Role::paper},
                                      {Role::input, Role::inserted},
                                      {Role::output, Role::paper},
                                      {Role::output, Role::input},
                                      {Role::output, Role::output_pending},
                                      {Role::output, Role::output_active},
                                      {Role::output_pending, Role::output_active},
                                      {Role::kernel, Role::kernel_on_input},
                                      {Role::kernel_ink, Role::input},
                                      {Role::kernel_ink, Role::kernel},
                                      {Role::kernel_ink, Role::kernel_on_input},
                                      {Role::kernel_ink, Role::output},
                                      {Role::grid, Role::input},
                                      {Role::grid, Role::kernel_on_input},
                                      {Role::output_grid, Role::output},
                                      {Role::output_grid, Role::output_pending},
                                      {Role::padding, Role::paper},
                                      {Role::padding, Role::extra}};

const std::vector<Pair> text_on_areas = {
    {Role::ink, Role::paper},         {Role::faint, Role::paper},
    {Role::input_ink, Role::input},   {Role::input_ink, Role::kernel_on_input},
    {Role::output_ink, Role::output}, {Role::output_active_ink, Role::output_active},
    {Role::kernel_ink, Role::kernel}, {Role::kernel_ink, Role::kernel_on_input},
    {Role::padding_ink, Role::paper}, {Role::padding_ink, Role::kernel},
    {Role::padding_ink, Role::extra}, {Role::padding_ink, Role::output_pending}};

constexpr double least_luminance_contrast = 1.5;
constexpr double least_text_contrast = 4.5;  // WCAG 2.1, success criterion 1.4.3
constexpr double least_colour_difference = 20;

using Linear = std::array<double, 3>;
using Matrix = std::array<std::array<double, 3>, 3>;

struct Vision {
  const char* name;
  Matrix seen;  // from linear sRGB to what is seen
};

// Machado, Oliveira and Fernandes 2009, A physiologically-based model for simulation of color vision deficiency, at
// full severity.
const std::vector<Vision> visions = {
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

double linear(double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); }

Linear seen(const Colour& colour, const Vision& vision) {
  const Linear parts = {linear(colour.red), linear(colour.green), linear(colour.blue)};
  Linear result = {};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) result[row] += vision.seen[row][column] * parts[column];
    result[row] = std::clamp(result[row], 0.0, 1.0);
  }
  return result;
}

// CIE L*a*b* under D65.
Linear lab(const Linear& rgb) {
  const auto curve = [](double value) { return value > 0.008856 ? std::cbrt(value) : 7.787 * value + 16.0 / 116; };
  const double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
  const double y = curve(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  const double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Colour& one, const Colour& other, const Vision& vision) {
  const Linear a = lab(seen(one, vision));
  const Linear b = lab(seen(other, vision));
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const std::vector<const Theme*> themes = {&light, &dark};

}  // namespace

TEST_CASE("luminance and contrast are WCAG's") {
  // Black on white, and two values from WebAIM's contrast checker.
  CHECK(contrast({0, 0, 0}, {1, 1, 1}) == Approx(21));
  CHECK(contrast({1, 0, 0}, {1, 1, 1}) == Approx(4.0).margin(0.01));
  CHECK(contrast({0, 0, 1}, {1, 1, 1}) == Approx(8.59).margin(0.01));
  CHECK(contrast({0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}) == 1);
}

TEST_CASE("neighbouring areas differ in luminance", "[errata]") {
  for (const Theme* theme : themes) {
    for (const Pair& pair : neighbours) {
      CAPTURE(theme == &dark, role_name(pair.one), role_name(pair.other));
      CHECK(contrast(theme->colour_of(pair.one), theme->colour_of(pair.other)) >= least_luminance_contrast);
    }
  }
}

TEST_CASE("the 2016 guide's input and output fail the same check", "[errata]") {
  // Erratum 11: its blue (38, 139, 210) and cyan (42, 161, 152), the Solarized palette's, merge in greyscale print.
  const Colour blue = {38 / 255.0, 139 / 255.0, 210 / 255.0};
  const Colour cyan = {42 / 255.0, 161 / 255.0, 152 / 255.0};
  CHECK(contrast(blue, cyan) == Approx(1.17).margin(0.01));
  CHECK(contrast(blue, cyan) < least_luminance_contrast);
}

TEST_CASE("the grid of outputs still to come stands out") {
  constexpr double least_graphic_contrast = 3;  // WCAG 2.1, success criterion 1.4.11
  for (const Theme* theme : themes) {
    CAPTURE(theme == &dark);
    for (const Role under : {Role::output_pending, Role::paper}) {
      CHECK(contrast(theme->colour_of(Role::output_grid), theme->colour_of(under)) >= least_graphic_contrast);
    }
  }
}

TEST_CASE("text can be read on every area that it stands on") {
  for (const Theme* theme : themes) {
    for (const Pair& pair : text_on_areas) {
      CAPTURE(theme == &dark, role_name(pair.one), role_name(pair.other));
      CHECK(contrast(theme->colour_of(pair.one), theme->colour_of(pair.other)) >= least_text_contrast);
    }
  }
}

TEST_CASE("input, output, window and active cell stay apart for colour-blind readers") {
  const Pair pairs[] = {{Role::input, Role::output},
                        {Role::input, Role::kernel_on_input},
                        {Role::input, Role::kernel_ink},
                        {Role::output, Role::output_active},
                        {Role::output, Role::kernel_on_input},
                        {Role::output, Role::output_pending},
                        {Role::input, Role::inserted},
                        {Role::kernel, Role::kernel_on_input},
                        {Role::kernel_ink, Role::kernel_on_input}};
  for (const Theme* theme : themes) {
    for (const Vision& vision : visions) {
      for (const Pair& pair : pairs) {
        CAPTURE(theme == &dark, vision.name, role_name(pair.one), role_name(pair.other));
        CHECK(difference(theme->colour_of(pair.one), theme->colour_of(pair.other), vision) >= least_colour_difference);
      }
    }
  }
}

TEST_CASE("every role has a colour in both themes, opaque but for the veil") {
  for (const Theme* theme : themes) {
    for (const Role role : all_roles) {
      CAPTURE(role_name(role));
      CHECK((theme->colour_of(role).alpha == 1 || (role == Role::veil && theme->colour_of(role).alpha > 0)));
    }
    CHECK(theme->colour_of(Role::none).alpha == 0);
  }
  CHECK(luminance(dark.colour_of(Role::paper)) < 0.02);
}

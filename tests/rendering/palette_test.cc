// Whether the shipped themes keep apart what must be told apart: in luminance for greyscale print, and in colour for
// readers with every kind of colour blindness.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "rendering/theme.h"
#include "scene/role_name.h"
#include "shipped_theme.h"

using namespace convguide;

namespace {

struct Pair {
  Role one;
  Role other;

  bool is(const Pair& pair) const {
    return (one == pair.one && other == pair.other) || (one == pair.other && other == pair.one);
  }
};

// A theme and what is asked of it.
struct Palette {
  const char* name;
  double least_text_contrast = 4.5;  // WCAG 2.1, success criterion 1.4.3
  bool has_colours = true;
  // The pairs that are too much alike in this theme, by their fills alone.
  std::vector<Pair> exempt = {};

  const Theme& theme() const { return shipped_theme(name); }
  const Colour& colour_of(Role role) const { return theme().colour_of(role); }
  bool exempts(const Pair& pair) const {
    return std::any_of(exempt.begin(), exempt.end(), [&](const Pair& other) { return pair.is(other); });
  }
};

// The classic theme keeps the 2016 guide's blue and cyan, which erratum 11 is about, and its way of showing the window
// and the active cell as darker blue and cyan: any darker, and the numbers on them could not be read. A test below says
// what tells these pairs apart.
const std::vector<Palette> palettes = {
    {.name = "light"},
    {.name = "dark"},
    {.name = "print", .has_colours = false},
    {.name = "contrast", .least_text_contrast = 7},  // WCAG 2.1, success criterion 1.4.6
    {.name = "classic",
     .exempt = {{Role::input, Role::output},
                {Role::input, Role::kernel_on_input},
                {Role::output, Role::output_active},
                {Role::output, Role::kernel_on_input}}}};

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
                                      {Role::padding, Role::extra},
                                      {Role::hatch, Role::input}};

const std::vector<Pair> text_on_areas = {{Role::ink, Role::paper},
                                         {Role::faint, Role::paper},
                                         {Role::input_ink, Role::input},
                                         {Role::input_ink, Role::inserted},
                                         {Role::input_ink, Role::kernel_on_input},
                                         {Role::output_ink, Role::output},
                                         {Role::output_active_ink, Role::output_active},
                                         {Role::kernel_ink, Role::kernel},
                                         {Role::kernel_ink, Role::kernel_on_input},
                                         {Role::padding_ink, Role::paper},
                                         {Role::padding_ink, Role::kernel},
                                         {Role::padding_ink, Role::extra},
                                         {Role::padding_ink, Role::output_pending}};

constexpr double least_luminance_contrast = 1.5;
constexpr double least_graphic_contrast = 3;  // WCAG 2.1, success criterion 1.4.11
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

}  // namespace

TEST_CASE("luminance and contrast are WCAG's") {
  // Black on white, and two values from WebAIM's contrast checker.
  CHECK(contrast({0, 0, 0}, {1, 1, 1}) == Approx(21));
  CHECK(contrast({1, 0, 0}, {1, 1, 1}) == Approx(4.0).margin(0.01));
  CHECK(contrast({0, 0, 1}, {1, 1, 1}) == Approx(8.59).margin(0.01));
  CHECK(contrast({0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}) == 1);
}

TEST_CASE("every shipped theme is held to the rules") {
  std::vector<std::string> names;
  for (const Palette& palette : palettes) names.emplace_back(palette.name);
  CHECK(names == shipped_themes());
}

TEST_CASE("neighbouring areas differ in luminance", "[errata]") {
  for (const Palette& palette : palettes) {
    for (const Pair& pair : neighbours) {
      if (palette.exempts(pair)) continue;
      CAPTURE(palette.name, role_name(pair.one), role_name(pair.other));
      CHECK(contrast(palette.colour_of(pair.one), palette.colour_of(pair.other)) >= least_luminance_contrast);
    }
  }
}

TEST_CASE("the 2016 guide's input and output fail the same check", "[errata]") {
  // Erratum 11: its blue (38, 139, 210) and cyan (42, 161, 152), the Solarized palette's, merge in greyscale print.
  const Colour blue = {38 / 255.0, 139 / 255.0, 210 / 255.0};
  const Colour cyan = {42 / 255.0, 161 / 255.0, 152 / 255.0};
  CHECK(contrast(blue, cyan) == Approx(1.17).margin(0.01));
  CHECK(contrast(blue, cyan) < least_luminance_contrast);
  CHECK(shipped_theme("classic").colour_of(Role::input) == blue);
  CHECK(shipped_theme("classic").colour_of(Role::output) == cyan);
}

TEST_CASE("outlines tell apart what a theme paints too much alike") {
  for (const Palette& palette : palettes) {
    for (const Pair& pair : palette.exempt) {
      for (const Role fill : {pair.one, pair.other}) {
        CAPTURE(palette.name, role_name(fill));
        CHECK(contrast(palette.colour_of(Role::kernel_ink), palette.colour_of(fill)) >= least_graphic_contrast);
      }
    }
  }
}

TEST_CASE("the grid of outputs still to come stands out") {
  for (const Palette& palette : palettes) {
    CAPTURE(palette.name);
    for (const Role under : {Role::output_pending, Role::paper}) {
      CHECK(contrast(palette.colour_of(Role::output_grid), palette.colour_of(under)) >= least_graphic_contrast);
    }
  }
}

TEST_CASE("text can be read on every area that it stands on, and on the hatching over it") {
  for (const Palette& palette : palettes) {
    for (const Pair& pair : text_on_areas) {
      CAPTURE(palette.name, role_name(pair.one), role_name(pair.other));
      const auto contrast_to = [&](Role below) {
        return contrast(palette.colour_of(pair.one), palette.colour_of(below));
      };
      CHECK(contrast_to(pair.other) >= palette.least_text_contrast);
      if (const Hatch& hatch = palette.theme().hatch_of(pair.other); hatch.lines != Role::none) {
        CHECK(contrast_to(hatch.lines) >= palette.least_text_contrast);
      }
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
  for (const Palette& palette : palettes) {
    if (!palette.has_colours) continue;
    for (const Vision& vision : visions) {
      for (const Pair& pair : pairs) {
        if (palette.exempts(pair)) continue;
        CAPTURE(palette.name, vision.name, role_name(pair.one), role_name(pair.other));
        CHECK(difference(palette.colour_of(pair.one), palette.colour_of(pair.other), vision) >=
              least_colour_difference);
      }
    }
  }
}

TEST_CASE("weights that stand side by side are told apart, and all carry ink") {
  constexpr double least_neighbour_contrast = 1.4;
  constexpr double least_neighbour_difference = 10;
  for (const Palette& palette : palettes) {
    for (std::size_t at = 0; at < std::size(weight_roles); ++at) {
      CAPTURE(palette.name, role_name(weight_roles[at]));
      const Colour& one = palette.colour_of(weight_roles[at]);
      const Colour& next = palette.colour_of(weight_roles[(at + 1) % std::size(weight_roles)]);
      CHECK(contrast(palette.colour_of(Role::ink), one) >= palette.least_text_contrast);
      if (const Hatch& hatch = palette.theme().hatch_of(weight_roles[at]); hatch.lines != Role::none) {
        CHECK(contrast(palette.colour_of(Role::ink), palette.colour_of(hatch.lines)) >= palette.least_text_contrast);
      }
      CHECK(contrast(one, next) >= least_neighbour_contrast);
      for (const Vision& vision : visions) {
        CAPTURE(vision.name);
        CHECK(difference(one, next, vision) >= least_neighbour_difference);
      }
      // Readers with full colour vision tell any two apart; without colours, hatching does.
      for (std::size_t other = 0; other < at; ++other) {
        const bool hatched_alike =
            palette.theme().hatch_of(weight_roles[at]) == palette.theme().hatch_of(weight_roles[other]);
        const double apart = difference(one, palette.colour_of(weight_roles[other]), visions.front());
        CHECK((apart >= least_neighbour_difference || !hatched_alike));
      }
    }
  }
}

TEST_CASE("the print theme is grey, from the paper down to the output, with what is now hatched") {
  const Theme& print = shipped_theme("print");
  for (const Role role : all_roles) {
    const Colour& colour = print.colour_of(role);
    CAPTURE(role_name(role));
    CHECK((colour.red == colour.green && colour.green == colour.blue));
  }
  const Role order[] = {Role::paper, Role::input, Role::kernel_on_input, Role::output};
  for (std::size_t at = 0; at + 1 < std::size(order); ++at) {
    CAPTURE(role_name(order[at]));
    CHECK(luminance(print.colour_of(order[at])) > luminance(print.colour_of(order[at + 1])));
    CHECK(contrast(print.colour_of(order[at]), print.colour_of(order[at + 1])) >= least_luminance_contrast);
  }
  for (const Role now : {Role::kernel, Role::kernel_on_input, Role::output_active}) {
    CHECK(print.hatch_of(now).lines != Role::none);
    CHECK(print.hatch_of(now).direction == print.hatch_of(Role::kernel).direction);
  }
  CHECK(print.hatch_of(Role::extra).lines != Role::none);
  CHECK(print.hatch_of(Role::extra).direction != print.hatch_of(Role::kernel).direction);
}

TEST_CASE("the contrast theme draws black lines that stand out from all around them") {
  const std::vector<Pair> lines = {{Role::grid, Role::paper},           {Role::grid, Role::input},
                                   {Role::grid, Role::kernel_on_input}, {Role::grid, Role::inserted},
                                   {Role::output_grid, Role::output},   {Role::output_grid, Role::output_pending},
                                   {Role::output_grid, Role::paper},    {Role::output_grid, Role::output_active},
                                   {Role::kernel_ink, Role::paper},     {Role::kernel_ink, Role::input},
                                   {Role::kernel_ink, Role::kernel},    {Role::kernel_ink, Role::kernel_on_input},
                                   {Role::kernel_ink, Role::inserted},  {Role::kernel_ink, Role::extra},
                                   {Role::kernel_ink, Role::output},    {Role::kernel_ink, Role::output_active},
                                   {Role::kernel_grid, Role::kernel},   {Role::inserted_ink, Role::inserted},
                                   {Role::inserted_ink, Role::kernel},  {Role::padding, Role::paper},
                                   {Role::padding, Role::kernel},       {Role::padding, Role::extra},
                                   {Role::hatch, Role::input},          {Role::faint, Role::paper}};
  const Theme& theme = shipped_theme("contrast");
  CHECK(contrast(theme.colour_of(Role::ink), theme.colour_of(Role::paper)) == Approx(21));
  for (const Pair& pair : lines) {
    CAPTURE(role_name(pair.one), role_name(pair.other));
    CHECK(contrast(theme.colour_of(pair.one), theme.colour_of(pair.other)) >= 4.5);
  }
}

TEST_CASE("every role has a colour in every theme, opaque but for the veil") {
  for (const Palette& palette : palettes) {
    for (const Role role : all_roles) {
      CAPTURE(palette.name, role_name(role));
      const double alpha = palette.colour_of(role).alpha;
      CHECK((alpha == 1 || (role == Role::veil && alpha > 0)));
    }
    CHECK(palette.colour_of(Role::none).alpha == 0);
  }
  CHECK(luminance(shipped_theme("dark").colour_of(Role::paper)) < 0.02);
}

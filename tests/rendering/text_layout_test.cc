// Texts in other typefaces than the guide's keep their places.
#include "rendering/text_layout.h"

#include <catch2/catch.hpp>

#include "rendering/cairo_surface.h"
#include "rendering/font.h"
#include "rendering/theme.h"
#include "sample_figures.h"
#include "scene/scene_walk.h"
#include "scene/text_extent.h"

using namespace convguide;

namespace {

// Its digits are wider than those of the guide's typeface.
constexpr const char* wide_font = "DejaVu Sans";

// A drawing of unlimited size that remembers where it was painted.
class Recording {
 public:
  explicit Recording(const std::string& family)
      : surface_(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr), cairo_surface_destroy),
        cairo_(cairo_create(surface_.get()), cairo_destroy),
        layout_(family) {}

  void show(const Text& text) { layout_.show(text, cairo_.get()); }
  double fitting_size(const Text& text) { return layout_.fitting_size(text); }

  Box painted() const {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    cairo_recording_surface_ink_extents(surface_.get(), &x, &y, &width, &height);
    return {x, y, x + width, y + height};
  }

 private:
  SurfacePointer surface_;
  ContextPointer cairo_;
  TextLayout layout_;
};

std::vector<Text> sample_texts() {
  std::vector<Text> texts;
  for (const Figure& figure : sample_figures()) {
    for (const Text& text : items_of<Text>(figure.scene.items)) texts.push_back(text);
  }
  for (const char* words : {"WWWW", "MMMM@", "i = 1234567", "−12.5", "does not fit", "illi"}) {
    texts.push_back({.at = {50, 50}, .runs = {{words, Slant::italic}}});
    texts.push_back({.at = {50, 50}, .horizontal = Horizontal::right, .runs = {{"w", Slant::italic}, {words}}});
  }
  return texts;
}

Text number(const char* digits, double size) { return {.at = {50, 50}, .runs = {{digits}}, .size = size}; }

}  // namespace

TEST_CASE("the typefaces of this test are installed") {
  for (const char* family : {usual_font, wide_font}) CHECK(!font_warning(family));
}

TEST_CASE("the guide's typeface is set as large as the scene says") {
  Recording recording(usual_font);
  for (const Text& text : sample_texts()) {
    CAPTURE(text.runs.front().text);
    CHECK(recording.fitting_size(text) == text.size);
  }
}

TEST_CASE("text in a wide typeface stays in its place") {
  for (const char* family : {wide_font, "DejaVu Sans Mono", "DejaVu Serif"}) {
    for (const Text& text : sample_texts()) {
      Recording recording(family);
      recording.show(text);
      CAPTURE(family, text.runs.front().text, text.size);
      const Box place = estimated_box(text);
      const Box painted = recording.painted();
      // Slanted letters lean out a little, and what is recorded is whole pixels.
      const double margin = 0.15 * text.size + 1;
      CHECK(painted.left >= place.left - margin);
      CHECK(painted.right <= place.right + margin);
    }
  }
}

TEST_CASE("numbers in a wide typeface have one size, as much smaller as its digits are wider") {
  Recording recording(wide_font);
  // The advance of its digits is 1303 of 2048 units, the guide's half an em.
  const double factor = 0.5 / (1303.0 / 2048);
  for (const char* digits : {"0", "17", "1234567"}) {
    CHECK(recording.fitting_size(number(digits, 10)) == Approx(10 * factor).epsilon(0.01));
    CHECK(recording.fitting_size(number(digits, 4)) == Approx(4 * factor).epsilon(0.01));
  }
}

TEST_CASE("a smaller number still stands in the middle of its cell") {
  Recording recording(wide_font);
  recording.show(number("0", 40));
  const Box painted = recording.painted();
  CHECK((painted.left + painted.right) / 2 == Approx(50).margin(1));
  CHECK((painted.top + painted.bottom) / 2 == Approx(50).margin(1.5));
}

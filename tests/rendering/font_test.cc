// What is said when the figures' typeface is missing.
#include "rendering/font.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "outside_program.h"
#include "rendering/theme.h"

using namespace convguide;
using Catch::Matchers::Contains;

TEST_CASE("the typeface is found where it is installed") { CHECK(!font_warning(usual_font)); }

TEST_CASE("any typeface can be asked for, however its name is written") {
  CHECK(!font_warning("DejaVu Sans"));
  CHECK(!font_warning("dejavu sans"));
  const auto warning = font_warning("No Such Typeface");
  REQUIRE(warning);
  CHECK_THAT(*warning, Contains("the typeface No Such Typeface is not installed and ") && !Contains("texgyre"));
}

// Run by the test below in an environment without fonts.
TEST_CASE("a missing typeface is named with its package", "[.][without-fonts]") {
  const auto warning = font_warning(usual_font);
  REQUIRE(warning);
  CHECK_THAT(*warning, Contains("fonts-texgyre"));
}

TEST_CASE("without fonts there is a warning") {
  const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
  const std::string no_fonts = "<?xml version=\"1.0\"?><fontconfig></fontconfig>";
  const Verdict verdict = judge(no_fonts, "FONTCONFIG_FILE={} '" + program + "' '[without-fonts]' 2>&1");
  CAPTURE(verdict.output);
  CHECK(verdict.succeeded);
  CHECK_THAT(verdict.output, Contains("All tests passed"));
}

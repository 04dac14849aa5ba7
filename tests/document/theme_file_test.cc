// Themes read from names, files and text, and written as text.
#include "document/theme_file.h"

#include <catch2/catch.hpp>

#include "document/write_file.h"
#include "parameters/error.h"
#include "shipped_theme.h"
#include "temporary_folder.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

std::string failure_of(const std::string& text) {
  const auto theme = find_theme(text);
  return theme ? "none" : message(theme.error());
}

// The shipped file with one piece of it replaced.
std::string changed_file(const std::string& name, const std::string& from, const std::string& to) {
  std::string text = read_file(std::string(CONVGUIDE_SOURCE_FOLDER) + "/templates/themes/" + name + ".toml").value();
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("every shipped theme is found, and is written as its name") {
  for (const std::string& name : shipped_themes()) {
    const auto theme = find_theme(name);
    CAPTURE(name);
    REQUIRE(theme);
    CHECK(theme_text(*theme) == name);
  }
}

TEST_CASE("every file of a shipped theme is one to copy and change") {
  const TemporaryFolder folder;
  for (const std::string& name : shipped_themes()) {
    const std::string text = changed_file(name, "font = \"TeX Gyre Pagella\"", "font = \"DejaVu Sans\"");
    Theme expected = shipped_theme(name);
    expected.font = "DejaVu Sans";
    CHECK(find_theme(folder.add(name + ".toml", text)) == expected);
    CHECK(find_theme(text) == expected);
    CHECK(theme_text(expected) == "{based-on = \"" + name + "\", font = \"DejaVu Sans\"}");
  }
}

TEST_CASE("a theme says only what it has otherwise than the one it is based on") {
  Theme expected = shipped_theme("light");
  expected.colours[static_cast<std::size_t>(Role::input)] = {1, 0x80 / 255.0, 0, 1};
  expected.colours[static_cast<std::size_t>(Role::veil)] = {1, 1, 1, 0x40 / 255.0};
  expected.hatches[static_cast<std::size_t>(Role::extra)] = {Role::ink, HatchDirection::level, 2.5};
  const char* lines =
      "based-on = \"light\"\ninput = \"#FF8000\"\nveil = \"#ffffff40\"\n"
      "[hatching]\nextra = {lines = \"ink\", direction = \"level\", distance = 2.5}\n";
  const char* braces =
      " {based-on = \"light\", input = \"#FF8000\", veil = \"#FFFFFF40\", "
      "hatching = {extra = {lines = \"ink\", direction = \"level\", distance = 2.5}}}\n";
  CHECK(find_theme(lines) == expected);
  CHECK(find_theme(braces) == expected);
}

TEST_CASE("the text of a theme brings it back") {
  std::vector<Theme> themes;
  for (const std::string& name : shipped_themes()) {
    Theme theme = shipped_theme(name);
    theme.font = "O'Neill \"Sans\" \\ = {}\n#";
    theme.colours[static_cast<std::size_t>(Role::paper)] = {0, 0, 0, 0};
    themes.push_back(theme);
    theme.hatches.fill({});
    theme.hatches[static_cast<std::size_t>(Role::hatch)] = {Role::faint, HatchDirection::falling, 1.1};
    themes.push_back(theme);
    for (const Role role : all_roles) theme.colours[static_cast<std::size_t>(role)] = {0.2, 0.4, 0.6, 0.8};
    themes.push_back(theme);
  }
  for (const Theme& theme : themes) {
    const auto text = theme_text(theme);
    REQUIRE(text);
    CAPTURE(*text);
    CHECK(text->find('\n') == std::string::npos);
    CHECK(find_theme(*text) == theme);
  }
}

TEST_CASE("what is wrong with a theme is said") {
  struct Case {
    std::string text;
    std::string said;
  };
  const Case cases[] = {
      {"ligth", "theme \"ligth\" is unknown; did you mean light?"},
      {"", "theme \"\" is unknown; use one of light, dark, print, contrast, classic"},
      {"nowhere/mine.toml", "nowhere/mine.toml"},
      {"input = ", "the theme's text, line 1, is not TOML"},
      {"{input = \"#FF8000\"} = 3", "is not TOML"},
      {"{based-on = \"light\"}\nink = \"#000000\"", "goes on behind its braces"},
      {"input = \"#FF8000\"", "key \"paper\" is missing; give its colour, or begin with based-on = \"light\""},
      {"{based-on = \"drak\"}", "theme \"drak\" is unknown; did you mean dark?"},
      {"{based-on = 3}", "key \"based-on\" is not a text"},
      {"{based-on = \"light\", imput = \"#FF8000\"}", "key \"imput\" is unknown; did you mean input?"},
      {"{based-on = \"light\", input = \"red\"}", "key \"input\": colour \"red\" is not one; write #RRGGBB"},
      {"{based-on = \"light\", input = \"#FF800\"}", "colour \"#FF800\" is not one"},
      {"{based-on = \"light\", input = \"#FF80-1\"}", "colour \"#FF80-1\" is not one"},
      {"{based-on = \"light\", input = \"#FF80000\"}", "colour \"#FF80000\" is not one"},
      {"{based-on = \"light\", input = \"FF80000\"}", "colour \"FF80000\" is not one"},
      {"{based-on = \"light\", input = 0xFF8000}", "key \"input\" is not a text"},
      {"{based-on = \"light\", font = 12}", "key \"font\" is not a text"},
      {"{based-on = \"light\", hatching = 3}", "key \"hatching\" is not a table"},
      {"{based-on = \"light\", hatching = {imput = \"none\"}}", "did you mean input?"},
      {"{based-on = \"light\", hatching = {input = 3}}", "key \"input\": its value is neither a table nor \"none\""},
      {"{based-on = \"light\", hatching = {input = {direction = \"level\", distance = 3}}}", "\"lines\" is missing"},
      {"{based-on = \"light\", hatching = {input = {lines = \"inc\", direction = \"level\", distance = 3}}}",
       "role \"inc\" is unknown; did you mean ink?"},
      {"{based-on = \"light\", hatching = {input = {lines = \"ink\", direction = \"up\", distance = 3}}}",
       "direction \"up\" is unknown"},
      {"{based-on = \"light\", hatching = {input = {lines = \"ink\", direction = \"level\", distance = 0}}}",
       "key \"distance\" is not a number of points from 1 to 100"},
      {"{based-on = \"light\", hatching = {input = {lines = \"ink\", direction = \"level\", distance = nan}}}",
       "key \"distance\" is not a number of points"}};
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK_THAT(failure_of(one.text), Contains(one.said));
  }
  const TemporaryFolder folder;
  const std::string file = folder.add("mine.toml", changed_file("dark", "#12181E", "black"));
  CHECK_THAT(failure_of(file), Contains(file + ": key \"paper\": colour \"black\" is not one"));
  for (const char* name : {"font = ", "hatch = \""}) {
    const std::string broken = changed_file("dark", name, "unknown" + std::string(name));
    CHECK_THAT(failure_of(broken), Contains("is unknown"));
  }
}

// Decks for reveal.js as files; tests/browser steps through one.
#include <catch2/catch.hpp>

#include "document/reveal_folder.h"
#include "document/write_file.h"
#include "slides/written_deck.h"

using namespace convguide;
using Catch::Matchers::Contains;

TEST_CASE("a reveal.js deck is one page that names no other file, with a fragment for each further step") {
  const TemporaryFolder folder;
  const std::string file = written_deck(folder, "deck.html", {"--to", "revealjs", "--figures", "padding-strides"});
  const std::string page = read_file(file).value();
  CHECK(count_of(page, "<span class=\"fragment\"") == 8);
  CHECK_THAT(page, Contains("<title>Zero padding, non-unit strides</title>") && Contains("<aside class=\"notes\">"));
  for (const char* outside : {"<link ", "src=\"http", "url(http", "@import"}) {
    INFO(outside);
    CHECK(count_of(page, outside) == 0);
  }
}

TEST_CASE("without reveal.js there is a way out") {
  const TemporaryFolder folder;
  const auto missing = find_reveal({folder.path() / "reveal.js"});
  REQUIRE(!missing);
  CHECK_THAT(message(missing.error()), Contains("install npm and build again") && Contains("--to beamer"));
  std::filesystem::create_directories(folder.path() / "dist");
  folder.add("dist/reveal.js", "");
  CHECK(find_reveal({"/nonexistent", folder.path()}).value() == folder.path());
}

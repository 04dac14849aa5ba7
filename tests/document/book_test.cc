// The parts of the e-book that need no Pandoc.
#include <catch2/catch.hpp>

#include "document/book_archive.h"
#include "document/book_cover.h"
#include "document/guide.h"
#include "document/pandoc_ast.h"

using namespace convguide;

namespace {

std::vector<std::string> texts_of(const Scene& scene) {
  std::vector<std::string> texts;
  for (const Item& item : scene.items) {
    if (const auto* text = std::get_if<Text>(&item)) texts.push_back(text->runs.front().text);
  }
  return texts;
}

}  // namespace

TEST_CASE("a title is broken between words, and not where a no-break space ties them") {
  CHECK(texts_of(book_cover("A guide to convolution arithmetic", {}).scene) ==
        std::vector<std::string>{"A guide to convolution", "arithmetic"});
  CHECK(texts_of(book_cover("A guide to convolution\u00a0arithmetic", {}).scene) ==
        std::vector<std::string>{"A guide to", "convolution arithmetic"});
}

TEST_CASE("metadata are read as words") {
  const Json document = Json::parse(
      R"({"meta": {"title": {"t": "MetaInlines", "c": [{"t": "Str", "c": "A"}, {"t": "Space"}, {"t": "Str", "c": "guide"}]},
                   "flag": {"t": "MetaBool", "c": true}}, "blocks": []})");
  CHECK(metadata_text(document, "title") == "A guide");
  CHECK(metadata_text(document, "flag").empty());
  CHECK(metadata_text(document, "missing").empty());
}

TEST_CASE("bytes that are no archive are no book") {
  for (const char* bytes : {"", "PK", "no archive at all"}) {
    INFO(bytes);
    const auto book = settle_book(bytes);
    REQUIRE(!book);
    CHECK_THAT(message(book.error()), Catch::Contains("the EPUB that Pandoc wrote"));
  }
}

TEST_CASE("formats of the guide are named in lists") {
  CHECK(parse_guide_formats("epub,pdf").value() == std::vector{GuideFormat::epub, GuideFormat::pdf});
  const auto unknown = parse_guide_formats("pdf,epbu");
  REQUIRE(!unknown);
  CHECK_THAT(message(unknown.error()), Catch::Contains("did you mean \"epub\"") || Catch::Contains("epub"));
}

// Covers document/pptx_text.h.
#include "document/pptx_text.h"

#include <catch2/catch.hpp>

#include "pptx_slide.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

std::string words(int count) {
  std::string text;
  for (int word = 0; word < count; ++word) text += "padding ";
  return text;
}

// The size that a slide gives the text above its formula, in hundredths of a point; 0 where it leaves it to the layout.
int size_of(const std::string& text) {
  const std::string markdown = "::: columns\n::: column\n" + text + "\n:::\n::: column\n$$o = 2$$\n:::\n:::\n";
  const std::string slide = with_fitting_text(slide_of(markdown));
  const std::string open = "<a:lstStyle><a:lvl1pPr><a:defRPr sz=\"";
  const std::size_t at = slide.find(open);
  return at == std::string::npos ? 0 : std::stoi(slide.substr(at + open.size()));
}

}  // namespace

TEST_CASE("text above a formula gets smaller the longer it is, but only where it has to") {
  CHECK(size_of(words(10)) == 0);
  const int long_text = size_of(words(65));
  const int longer_text = size_of(words(100));
  CHECK(long_text > 1500);
  CHECK(long_text < 2100);
  CHECK(longer_text < long_text);
  CHECK(size_of(words(2000)) == 1200);
}

TEST_CASE("paragraphs need more room than the same words in one") {
  std::string paragraphs;
  for (int paragraph = 0; paragraph < 10; ++paragraph) paragraphs += words(3) + "\n\n";
  CHECK(size_of(words(30)) == 0);
  CHECK(size_of(paragraphs) > 0);
}

TEST_CASE("a slide without formulas stays as it is") {
  const std::string slide = slide_of("# A heading\n\nSome words.\n");
  CHECK(with_fitting_text(slide) == slide);
}

// Decks for Beamer as poppler reads them.
#include <catch2/catch.hpp>

#include "handouts/run_reader.h"
#include "slides/written_deck.h"

using namespace convguide;
using Catch::Matchers::Contains;

// The figure has nine steps, since its output is of 3 x 3.
TEST_CASE("a Beamer deck of one figure has a page for each step, and nothing else") {
  const TemporaryFolder folder;
  const std::string file = written_deck(folder, "deck.pdf", {"--to", "beamer", "--figures", "padding-strides"});
  CHECK(pdf_pages(file) == 9);
  CHECK_THAT(output_of({"pdfinfo", file}, "poppler-utils"), Contains("Zero padding, non-unit strides\n"));
  const std::string text = pdf_text(file);
  CHECK_THAT(text, Contains("Zero padding, non-unit strides") && Contains("Relationship 6"));
  for (int step = 1; step <= 9; ++step) CHECK_THAT(text, Contains("Step " + std::to_string(step) + " of 9"));
}

// Figures in the order in which they were asked for: four steps, then a picture without steps.
TEST_CASE("the figures of a Beamer deck are those that were asked for, in that order") {
  const TemporaryFolder folder;
  const std::string file =
      written_deck(folder, "deck.pdf", {"--to", "beamer", "--figures", "no-padding-strides,subsampling"});
  const std::string text = pdf_text(file);
  CHECK(pdf_pages(file) == 5);
  CHECK(text.find("No zero padding, non-unit strides") < text.find("Strides as subsampling"));
}

TEST_CASE("a Beamer deck of a chapter has its title, then idea, figure and derivation line by line") {
  const TemporaryFolder folder;
  const std::string file = written_deck(folder, "deck.pdf", {"pooling", "--to", "beamer", "--theme", "dark"});
  const std::string text = pdf_text(file);
  CHECK_THAT(text, Contains("Pooling arithmetic") && Contains("For any i, k and s") && Contains("Relationship 7") &&
                       Contains("Max pooling with a 3 × 3 window"));
  // A title, an idea, two figures of nine steps, and a derivation whose last line, o = 3, stands on the last of its
  // pages alone: (5 - 3)/1 + 1 takes five forms.
  CHECK(pdf_pages(file) == 1 + 1 + 2 * 9 + 5);
  CHECK_THAT(text, !Contains("of the guide."));
}

TEST_CASE("speaker's notes stand beside the slides where they are asked for") {
  const TemporaryFolder folder;
  const std::string file =
      written_deck(folder, "deck.pdf", {"--figures", "no-padding-strides", "--to", "beamer", "--notes-beside"});
  CHECK_THAT(pdf_text(file), Contains("of the guide."));
  CHECK_THAT(output_of({"pdfinfo", file}, "poppler-utils"), Contains("907.087 x 255.118 pts"));
}

TEST_CASE("the same words make the same bytes") {
  const TemporaryFolder folder;
  const std::vector<std::string> words = {"--figures", "no-padding-strides", "--to", "beamer"};
  const std::string once = output_of({"sha256sum", written_deck(folder, "deck.pdf", words)}, "coreutils");
  CHECK(output_of({"sha256sum", written_deck(folder, "deck.pdf", words)}, "coreutils") == once);
}

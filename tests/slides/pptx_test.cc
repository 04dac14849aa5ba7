// Decks for PowerPoint as LibreOffice, and Python's readers of archives and XML, see them.
#include <catch2/catch.hpp>
#include <regex>

#include "document/write_file.h"
#include "handouts/run_reader.h"
#include "slides/written_deck.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

// The PDF that LibreOffice makes of it.
std::string converted(const std::string& file, const TemporaryFolder& folder) {
  output_of({"soffice", "--headless", "-env:UserInstallation=file://" + (folder.path() / "profile").string(),
             "--convert-to", "pdf", "--outdir", folder.path(), file},
            "libreoffice-impress-nogui");
  return folder.path() / "deck.pdf";
}

// A part of the file, unpacked into `folder` before.
std::string part(const TemporaryFolder& folder, const std::string& name) {
  return read_file(folder.path() / "parts" / name).value();
}

}  // namespace

TEST_CASE("LibreOffice shows each step of a PowerPoint deck, described, and native mathematics line by line") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const std::string file = written_deck(folder, "deck.pptx", {"pooling", "--to", "pptx"});
  const std::string content = output_of({"python3", READ_OFFICE, file}, "python3");
  // A title, an idea, two figures of nine steps, and the five lines of (5 - 3)/1 + 1.
  constexpr std::size_t slides = 1 + 1 + 2 * 9 + 5;
  CHECK(count_of(content, "page: ppt/slides/") == slides);
  CHECK(count_of(content, "picture: ") == 18);
  CHECK(count_of(content, "picture: Max pooling") == 9);
  CHECK_THAT(content, Contains("It covers rows 1 to 3 and columns 1 to 3 of the input.") && !Contains("step-1"));

  output_of({"python3", "-m", "zipfile", "-e", file, other.path() / "parts"}, "python3");
  CHECK_THAT(part(other, "ppt/slides/slide2.xml"), Contains("<m:oMathPara") && Contains("<m:f>"));
  CHECK(count_of(part(other, "ppt/slides/slide16.xml"), "</m:oMathPara>") == 5);
  CHECK_THAT(part(other, "ppt/notesSlides/notesSlide1.xml"), Contains("<a:t>"));
  CHECK_THAT(part(other, "docProps/core.xml"), Contains("<dc:title>Pooling arithmetic</dc:title>"));

  const std::string pdf = converted(file, other);
  CHECK(pdf_pages(pdf) == slides);
  const std::string text = pdf_text(pdf);
  CHECK_THAT(text, Contains("Pooling arithmetic") && Contains("For any i, k and s"));
  CHECK(std::regex_search(text, std::regex("Step.{1,2}9.{1,2}of.{1,2}9")));
  // What LibreOffice puts where it cannot read a formula.
  CHECK_THAT(text, !Contains("¿"));
}

TEST_CASE("a PowerPoint deck of one figure is dark where it was asked to be") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const std::string file =
      written_deck(folder, "deck.pptx", {"--to", "pptx", "--figures", "no-padding-strides", "--theme", "dark"});
  output_of({"python3", "-m", "zipfile", "-e", file, other.path() / "parts"}, "python3");
  const std::string theme = read_file(std::string(CONVGUIDE_SOURCE_FOLDER) + "/templates/themes/dark.toml").value();
  std::smatch paper;
  REQUIRE(std::regex_search(theme, paper, std::regex("paper = \"#(\\w+)\"")));
  CHECK_THAT(part(other, "ppt/theme/theme1.xml"), Contains("<a:lt1><a:srgbClr val=\"" + paper[1].str() + "\"/>"));
  CHECK(std::filesystem::exists(other.path() / "parts/ppt/slides/slide4.xml"));
  CHECK(!std::filesystem::exists(other.path() / "parts/ppt/slides/slide5.xml"));
}

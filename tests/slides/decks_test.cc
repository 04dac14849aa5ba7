// Decks as programs read them that nobody here wrote: poppler, LibreOffice, xmllint's idea of a page.
#include <algorithm>
#include <catch2/catch.hpp>

#include "commands/program.h"
#include "handouts/run_reader.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

std::string written_deck(const TemporaryFolder& folder, const std::string& name,
                         const std::vector<std::string>& arguments) {
  const std::string file = folder.path() / name;
  std::vector<std::string> all = {"slides", "--output", file};
  all.insert(all.end(), arguments.begin(), arguments.end());
  const Run run = run_program(all);
  INFO(run.errors);
  REQUIRE(run.status == 0);
  CHECK(folder.names() == std::vector<std::string>{name});
  return file;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace

// The figure has nine steps, since its output is of 3 x 3.
TEST_CASE("a Beamer deck of one figure has a page for each step, and nothing else") {
  const TemporaryFolder folder;
  for (const char* theme : {"light", "dark"}) {
    const std::string file =
        written_deck(folder, "deck.pdf", {"--to", "beamer", "--figures", "padding-strides", "--theme", theme});
    CHECK_THAT(output_of({"pdfinfo", file}, "poppler-utils"), Contains("Pages:           9\n"));
    const std::string text = output_of({"pdftotext", file, "-"}, "poppler-utils");
    CHECK_THAT(text, Contains("Zero padding, non-unit strides") && Contains("Step 1 of 9") && Contains("Step 9 of 9"));
  }
}

TEST_CASE("a Beamer deck of a chapter has idea, figure and derivation, and its notes only where they are asked for") {
  const TemporaryFolder folder;
  const std::string file = written_deck(folder, "deck.pdf", {"pooling", "--to", "beamer"});
  const std::string text = output_of({"pdftotext", file, "-"}, "poppler-utils");
  CHECK_THAT(text, Contains("Pooling arithmetic") && Contains("For any i, k and s") && Contains("Relationship 7"));
  CHECK_THAT(text, !Contains("of the guide."));
  const std::string notes = written_deck(folder, "deck.pdf", {"pooling", "--to", "beamer", "--notes-beside"});
  CHECK_THAT(output_of({"pdftotext", notes, "-"}, "poppler-utils"), Contains("of the guide."));
}

TEST_CASE("a reveal.js deck is one page with a fragment for each further step and line") {
  const TemporaryFolder folder;
  const std::string page =
      bytes_of(written_deck(folder, "deck.html", {"--to", "revealjs", "--figures", "padding-strides"}));
  CHECK(count_of(page, "<span class=\"fragment\"") == 8);
  CHECK_THAT(page, Contains("Zero padding, non-unit strides") && Contains("<aside class=\"notes\">"));
  for (const char* outside : {"src=\"http", "<link ", "url(http", "@import", "src=\"//"}) {
    INFO(outside);
    CHECK(count_of(page, outside) == 0);
  }
}

TEST_CASE("LibreOffice opens a PowerPoint deck with a slide for each step, described, and with native mathematics") {
  const TemporaryFolder folder;
  const TemporaryFolder office;
  const std::string file = written_deck(folder, "deck.pptx", {"pooling", "--to", "pptx"});
  const std::string content = output_of({"python3", READ_OFFICE, file}, "python3");
  // Title, idea, two figures of nine steps, and the five forms of the derivation.
  CHECK(count_of(content, "page: ppt/slides/") >= 20);
  CHECK(count_of(content, "picture: ") == 18);
  CHECK_THAT(output_of({"unzip", "-p", file, "ppt/slides/slide2.xml"}, "unzip"), Contains("<m:oMath"));
  output_of({"soffice", "--headless", "-env:UserInstallation=file://" + (office.path() / "profile").string(),
             "--convert-to", "pdf", "--outdir", office.path(), file},
            "libreoffice-impress-nogui");
  const std::string pdf = office.path() / "deck.pdf";
  const std::string text = output_of({"pdftotext", pdf, "-"}, "poppler-utils");
  CHECK_THAT(text, Contains("Pooling arithmetic") && Contains("Step 9 of 9"));
  const std::string pages = "Pages:           " + std::to_string(count_of(content, "page: ppt/slides/")) + "\n";
  CHECK_THAT(output_of({"pdfinfo", pdf}, "poppler-utils"), Contains(pages));
}

TEST_CASE("mistakes in the words of slides are told, and nothing is written") {
  const TemporaryFolder folder;
  const std::string file = folder.path() / "deck.pdf";
  const auto run = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"slides", "--output", file});
    return run_program(arguments);
  };
  CHECK(fails_with(run({"poling", "--to", "beamer"}), 1, {"chapter \"poling\"", "did you mean pooling?"}));
  CHECK(fails_with(run({"--to", "beamr"}), 1, {"format \"beamr\"", "did you mean beamer?"}));
  CHECK(fails_with(run({"--to", "beamer", "--figures", "paddingstrides"}), 1, {"did you mean padding-strides?"}));
  CHECK(fails_with(run({"--to", "pptx", "--notes-beside"}), 1, {"--notes-beside", "leave it out"}));
  CHECK(fails_with(run({"pooling", "--to", "pptx", "--figures", "dilation"}), 1, {"do not go together"}));
  CHECK(fails_with(run({"pooling", "--to", "pptx"}), 1, {"deck.pdf\" does not end in .pptx", "lecture.pptx"}));
  CHECK(fails_with(run({"pooling"}), 2, {"option --to is missing"}));
  CHECK(folder.names().empty());
}

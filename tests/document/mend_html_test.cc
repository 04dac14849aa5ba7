// Covers document/mend_html.h, on what Pandoc really writes.
#include "document/mend_html.h"

#include <catch2/catch.hpp>

#include "document/run_program.h"

using namespace convguide;

namespace {

std::string mended(const std::string& latex) {
  const auto html = run_program({.words = {"pandoc", "--from", "markdown", "--to", "html5", "--mathml"},
                                 .input = "$" + latex + "$\n",
                                 .folder = ".",
                                 .environment = {}},
                                "pandoc");
  REQUIRE(html);
  return mend_html(*html);
}

}  // namespace

TEST_CASE("accents are spacing characters over their letter, and an i loses its dot") {
  CHECK_THAT(mended("\\tilde{i}' + \\hat{k}"),
             Catch::Contains("<mover accent=\"true\"><mi>ı</mi><mo stretchy=\"false\">\u02DC</mo></mover><mi>′</mi>") &&
                 Catch::Contains("<mover accent=\"true\"><mi>k</mi><mo stretchy=\"false\">\u02C6</mo></mover>"));
}

TEST_CASE("other letters above a letter stay as they are") {
  CHECK_THAT(mended("\\overset{n}{i}"), Catch::Contains("<mi>i</mi>") && !Catch::Contains("ı"));
}

TEST_CASE("mod has the same space on both sides") {
  CHECK_THAT(mended("k \\bmod 2"), Catch::Contains("<mo lspace=\"0.222em\" rspace=\"0.222em\">mod</mo><mn>2</mn>") &&
                                       !Catch::Contains("mspace"));
}

TEST_CASE("names of functions and signs of numbers stand close to what they belong to") {
  CHECK_THAT(mended("\\max\\left(q, 0\\right)"), Catch::Contains("<mi>max</mi>") && !Catch::Contains("<mo>max</mo>"));
  CHECK_THAT(mended("q = -1"), Catch::Contains("<mo form=\"prefix\">−</mo><mn>1</mn>"));
  CHECK_THAT(mended("\\left(-1\\right)"), Catch::Contains("<mo form=\"prefix\">−</mo><mn>1</mn>"));
  CHECK_THAT(mended("i - 1"), Catch::Contains("<mi>i</mi><mo>−</mo><mn>1</mn>"));
}

TEST_CASE("the bibliography is a list") {
  const auto html =
      run_program({.words = {"pandoc", "--from", "markdown", "--to", "html5", "--citeproc", "--bibliography",
                             std::string(CONVGUIDE_SOURCE_FOLDER) + "/templates/references.bib"},
                   .input = "[@dumoulin2016]\n",
                   .folder = ".",
                   .environment = {}},
                  "pandoc");
  REQUIRE(html);
  CHECK_THAT(mend_html(*html),
             Catch::Contains("role=\"list\"") && Catch::Contains("role=\"listitem\"") && !Catch::Contains("doc-bib"));
}

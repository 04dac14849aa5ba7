// What convguide slides answers to mistakes.
#include <catch2/catch.hpp>
#include <filesystem>

#include "commands/program.h"
#include "document/run_program.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

// What the program says where `path` is all that it can run.
std::string error_with_path(const std::string& path, const std::string& format, const std::string& file) {
  const auto run = run_program({.words = {CONVGUIDE_PROGRAM, "slides", "pooling", "--to", format, "--output", file},
                                .input = "",
                                .folder = ".",
                                .environment = {{"PATH", path}}},
                               "convguide");
  REQUIRE(!run);
  return message(run.error());
}

}  // namespace

TEST_CASE("mistakes in the words of slides are told, and nothing is written") {
  const TemporaryFolder folder;
  const auto run = [&](const std::string& name, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"slides", "--output", folder.path() / name});
    return run_program(arguments);
  };
  CHECK(fails_with(run("a.pdf", {"poling", "--to", "beamer"}), 1, {"chapter \"poling\"", "did you mean pooling?"}));
  CHECK(fails_with(run("a.pdf", {"--to", "beamr"}), 1, {"format \"beamr\"", "did you mean beamer?"}));
  CHECK(fails_with(run("a.pdf", {"--to", "beamer", "--figures", "paddingstrides"}), 1,
                   {"did you mean padding-strides?"}));
  CHECK(fails_with(run("a.pdf", {"--to", "beamer", "--figures", "dilation,"}), 1, {"figure \"\""}));
  CHECK(fails_with(run("a.pdf", {"--to", "beamer", "--theme", "darkk"}), 1, {"darkk", "did you mean dark?"}));
  CHECK(fails_with(run("a.pptx", {"--to", "pptx", "--notes-beside"}), 1, {"--notes-beside", "leave it out"}));
  CHECK(fails_with(run("a.pptx", {"pooling", "--to", "pptx", "--figures", "dilation"}), 1, {"do not go together"}));
  CHECK(fails_with(run("a.pdf", {"pooling", "--to", "pptx"}), 1, {"a.pdf", "does not end in .pptx"}));
  CHECK(fails_with(run("a.pdf", {"pooling"}), 2, {"option --to is missing"}));
  CHECK(fails_with(run_program({"slides", "pooling", "--to", "pptx"}), 2, {"option --output is missing"}));
  CHECK(folder.names().empty());
}

TEST_CASE("names of chapters and figures are names and nothing else") {
  const TemporaryFolder folder;
  const std::string file = folder.path() / "a.html";
  for (const char* name : {"../../../etc/passwd", "\\input{/etc/passwd}", "<script>", "$(touch x)", "a\nb", ""}) {
    INFO(name);
    const Run chapter = run_program({"slides", name, "--to", "revealjs", "--output", file});
    CHECK(chapter.status == 1);
    CHECK_THAT(chapter.errors, Contains("is not one that has slides"));
    CHECK(run_program({"slides", "--figures", name, "--to", "revealjs", "--output", file}).status == 1);
  }
  CHECK(folder.names().empty());
}

TEST_CASE("a deck may have a name with spaces and quotes") {
  const TemporaryFolder folder;
  const std::string name = "a b'c\"d$e.html";
  const Run run = run_program({"slides", "--figures", "dilation", "--to", "revealjs", "-o", folder.path() / name});
  CHECK(run.status == 0);
  CHECK(folder.names() == std::vector<std::string>{name});
}

TEST_CASE("a missing pandoc or TeX is named with the package that brings it, and an earlier deck stays") {
  const TemporaryFolder folder;
  const std::string file = folder.add("deck.pdf", "earlier");
  for (const char* format : {"beamer", "revealjs", "pptx"}) {
    const TemporaryFolder other;
    const std::string ending = format == std::string("beamer") ? ".pdf"
                               : format == std::string("pptx") ? ".pptx"
                                                               : ".html";
    CHECK_THAT(error_with_path("/nonexistent", format, other.path() / ("deck" + ending)),
               Contains("the program pandoc is not installed") && Contains("apt-get install pandoc"));
    CHECK(other.names().empty());
  }
  const TemporaryFolder programs;
  std::filesystem::create_symlink("/usr/bin/pandoc", programs.path() / "pandoc");
  CHECK_THAT(error_with_path(programs.path(), "beamer", file),
             Contains("the program pdflatex is not installed") && Contains("texlive-latex-recommended"));
  CHECK(bytes_of(file) == "earlier");
}

// Documents whose authors mean harm: nothing is read or written outside of the folder, nothing is run, no attribute
// reaches LaTeX or HTML as code, and no size takes the memory.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "written_document.h"

using namespace convguide;

namespace {

constexpr int filter_failed = 83;  // Pandoc's exit status

std::string figure(const std::string& attributes, const std::string& text = "") {
  return "``` {.conv show=figure " + attributes + "}\n" + text + "\n```\n";
}

const std::string layer = "operation=conv input=5 kernel=3 ";

}  // namespace

TEST_CASE("metadata can name no folder outside of the current one") {
  for (const std::string folder :
       {"/tmp/elsewhere", "../elsewhere", "a/../../elsewhere", "~/elsewhere", "a//b", ".hidden", "-rf", "a b", "$HOME",
        "a}b", "a\\\\b", "x#y", "a%b", "\\\"\\\"", "a\\nb"}) {
    INFO(folder);
    const WrittenDocument document("---\nconvguide-figures: \"" + folder + "\"\n---\n\n" + figure(layer));
    const Run run = document.pandoc("-t html -o talk.html");
    CHECK(run.status == filter_failed);
    CHECK_THAT(run.errors, Catch::Contains("metadata field convguide-figures"));
    CHECK_FALSE(std::filesystem::exists(document.path("talk.html")));
  }
}

TEST_CASE("figures go through no symbolic link") {
  const TemporaryFolder elsewhere;
  SECTION("in place of the folder") {
    const WrittenDocument document(figure(layer));
    std::filesystem::create_directory_symlink(elsewhere.path(), document.path("convguide-figures"));
    const Run run = document.pandoc("-t html");
    CHECK(run.status == filter_failed);
    CHECK_THAT(run.errors, Catch::Contains("symbolic link"));
  }
  SECTION("in the middle of the path") {
    const WrittenDocument document("---\nconvguide-figures: a/b\n---\n\n" + figure(layer));
    std::filesystem::create_directory_symlink(elsewhere.path(), document.path("a"));
    CHECK(document.pandoc("-t html").status == filter_failed);
  }
  SECTION("in place of a picture") {
    const WrittenDocument document(figure(layer));
    REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
    const std::string name = "convguide-figures/" + document.pictures().front();
    std::filesystem::remove(document.path(name));
    std::filesystem::create_symlink(elsewhere.path() / "target", document.path(name));
    REQUIRE(document.pandoc("-t html -o talk.html").status == 0);
    CHECK_FALSE(std::filesystem::is_symlink(document.path(name)));
  }
  CHECK(elsewhere.names().empty());
}

TEST_CASE("no attribute makes the filter read a file") {
  const TemporaryFolder elsewhere;
  const std::string values = elsewhere.add("values.json", "[[1, 2], [3, 4]]");
  const std::string theme = elsewhere.add("theme.toml", "based-on = \"light\"");
  const WrittenDocument document(
      figure("operation=conv input-values=" + values + " kernel-values=\"[[1]]\"") + "\n" +
      figure("operation=conv input-values=- kernel-values=\"[[1]]\"") + "\n" + figure(layer + "theme=" + theme) + "\n" +
      figure(layer + "theme=\"{based-on = 'light'}\"") + "\n" + figure("name=../values/numeric"));
  const Run run = document.pandoc("-t html");
  CHECK(run.status == filter_failed);
  CHECK_THAT(run.errors, Catch::Contains("are not nested lists"));
  CHECK_THAT(run.errors, Catch::Contains("theme.toml\" is unknown"));
  CHECK_THAT(run.errors, Catch::Contains("is not in the catalogue"));
  CHECK(std::count(run.errors.begin(), run.errors.end(), '`') == 10);
}

TEST_CASE("attributes and captions reach LaTeX and HTML as text") {
  // Braces in captions are items of the case, and others are refused.
  const std::string bad_latex = "\\input /etc/passwd \\end \\write18 % & $ # _ ^ ~";
  const std::string bad_html = "\\\"><script>alert(1)</script>";
  const WrittenDocument document(figure(layer + "alt=\"" + bad_html + "\"", bad_latex + " <script>alert(2)</script>") +
                                 "\n# Steps\n\n" + figure(layer + "steps=all", bad_latex) + "\n# Ending\n\nThe end.\n");
  for (const std::string format : {"html", "revealjs"}) {
    INFO(format);
    REQUIRE(document.pandoc("-s -t " + format + " -o talk." + format).status == 0);
    CHECK_THAT(document.bytes_of("talk." + format),
               !Catch::Contains("<script>alert") && Catch::Contains("&lt;script&gt;alert(1)"));
  }
  for (const std::string format : {"latex", "beamer"}) {
    INFO(format);
    const Run run = document.pandoc("-s -t " + format + " -o talk.pdf");
    INFO(run.errors);
    REQUIRE(run.status == 0);
    const std::string text = document.run("pdftotext talk.pdf -").output;
    CHECK_THAT(text, Catch::Contains("\\input") && Catch::Contains("The end.") && !Catch::Contains("root:"));
  }
  const Run run = WrittenDocument(figure(layer, "\\input{/etc/passwd}")).pandoc("-t latex");
  CHECK(run.status == filter_failed);
}

TEST_CASE("ids and widths that are code are refused") {
  const std::string unicode_id = "#fig:\u00e9}\\\\input";
  for (const std::string& attributes :
       {layer + "width=\"1cm]{x}\\\\input{/etc/passwd}\"", layer + "width=\"50%\\\" onload=\\\"x\"",
        layer + "width=1e9cm", layer + "width=-3cm", layer + "width=nan%"}) {
    INFO(attributes);
    const Run run = WrittenDocument(figure(attributes)).pandoc("-t latex");
    CHECK(run.status == filter_failed);
    CHECK_THAT(run.errors, Catch::Contains("is not a length"));
  }
  const Run run = WrittenDocument(figure(layer + "#fig:\u00e9")).pandoc("-t latex");
  CHECK(run.status == filter_failed);
  CHECK_THAT(run.errors, Catch::Contains("holds characters that a link cannot"));
}

TEST_CASE("huge sizes are refused with the limit, at once") {
  struct Row {
    std::string attributes;
    std::string said;
  };
  const Row rows[] = {
      {"operation=conv input=99999999999999999999 kernel=3", "input"},
      {"operation=conv input=1000000000 kernel=3 view=plan", "at most"},
      {"operation=conv input=100000x100000 kernel=3 seed=1", "values"},
      {"operation=conv input=3000 kernel=3 steps=all", "400"},
      {"operation=conv input=23 kernel=3 steps=all", "400"},
      {"operation=conv input=5 kernel=3 channels=1000000000 view=channels", "at most"},
      {"operation=conv dims=9 input=5 kernel=3", "dims"},
  };
  std::string markdown;
  for (const Row& row : rows) markdown += figure(row.attributes) + "\n";
  const Run run =
      WrittenDocument(markdown).run("timeout 20 pandoc talk.md --filter '" CONVGUIDE_PROGRAM "' -t docx -o x.docx");
  CHECK(run.status == filter_failed);
  std::istringstream lines(run.errors);
  for (const Row& row : rows) {
    std::string line;
    std::getline(lines, line);
    INFO(row.attributes << " -> " << line);
    CHECK_THAT(line, Catch::StartsWith("convguide: directive `") && Catch::Contains(row.said));
  }
  const Run fragments = WrittenDocument(figure("operation=conv input=14 kernel=3 steps=all")).pandoc("-t revealjs");
  CHECK_THAT(fragments.errors, Catch::Contains("144 steps") && Catch::Contains("at most 100"));
}

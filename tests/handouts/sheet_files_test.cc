// Sheets of exercises as files, opened by programs that nobody here wrote.
#include <catch2/catch.hpp>

#include "commands/program.h"
#include "matches.h"
#include "run_reader.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

// The path of a sheet that the program writes into `folder`.
std::string written_sheet(const TemporaryFolder& folder, const std::string& name, const std::string& seed,
                          const std::vector<std::string>& more = {}) {
  const std::string file = folder.path() / name;
  std::vector<std::string> arguments = {"exercises", "--seed", seed, "--output", file};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const Run run = run_program(arguments);
  INFO(run.errors);
  REQUIRE(run.status == 0);
  CHECK(run.output == file + "\n");
  return file;
}

std::string xpath(const std::string& file, const std::string& expression) {
  std::string text = output_of({"xmllint", "--xpath", expression, file}, "libxml2-utils");
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("a PDF has the exercises, and its answers begin on a page of their own") {
  const TemporaryFolder folder;
  const std::string file = written_sheet(folder, "sheet.pdf", "7");
  const std::string text = output_of({"pdftotext", file, "-"}, "poppler-utils");
  CHECK_THAT(text, Contains("Exercises in convolution arithmetic") && Contains("Sheet 7, levels 1, 2 and 3"));
  CHECK(matches(text, "(Sizes|Values|Relationship|Padding|Cells|Illegal), level").size() == 12);
  CHECK_THAT(text, Contains("\fAnswers\n"));
  CHECK_THAT(text.substr(text.find("\fAnswers")), !Contains("By relationship"));
  const std::string solved =
      output_of({"pdftotext", written_sheet(folder, "solved.pdf", "7", {"--solutions"}), "-"}, "poppler-utils");
  CHECK_THAT(solved, Contains("\fSolutions\n") && Contains("By relationship"));
  // The exercises themselves are the same.
  CHECK(solved.substr(0, solved.find("\fSolutions")) == text.substr(0, text.find("\fAnswers")));
  CHECK_THAT(output_of({"pdffonts", file}, "poppler-utils"), Contains("Pagella") && !Contains(" no "));
}

TEST_CASE("a web page needs no other file, folds its answers in and describes its figures") {
  const TemporaryFolder folder;
  const std::string file = written_sheet(folder, "sheet.html", "7", {"--solutions"});
  const std::string page = bytes_of(file);
  CHECK(folder.names() == std::vector<std::string>{"sheet.html"});
  CHECK(matches(page, "(<section class=\"exercise\" id=\"exercise-\\d+\">)").size() == 12);
  CHECK(matches(page, "(<details>)").size() == 12);
  CHECK(matches(page, "(<img src=\"data:image/svg\\+xml;base64,[^\"]*\" alt=\"[^\"]+\" width)").size() ==
        matches(page, "(<img )").size());
  for (const char* word : {"src=\"http", "url(", "@import", "<script", "rel=\"stylesheet\"", "```"}) {
    CHECK_THAT(page, !Contains(word));
  }
  for (const std::string& address : matches(page, "href=\"([^\"]*)\"")) {
    CHECK(address == "https://creativecommons.org/licenses/by/4.0/");
  }
}

TEST_CASE("a Markdown file has its figures in a folder beside it") {
  const TemporaryFolder folder;
  const std::string file = written_sheet(folder, "a sheet (1).md", "7", {"--solutions"});
  const std::string text = bytes_of(file);
  const auto links = matches(text, "!\\[[^\\]]+\\]\\(([^)]*)\\)");
  CHECK(links.size() == folder.names().size() - 2);
  // Pandoc reads the file and finds every figure and every option.
  const std::string html = output_of({"pandoc", "--from", "gfm+tex_math_dollars", "--to", "html", "--self-contained",
                                      "--resource-path", folder.path(), "--metadata", "title=x", file},
                                     "pandoc");
  CHECK(matches(html, "(data:image/svg)").size() == links.size());
  CHECK(matches(text, "\n(## \\d+\\. )").size() == 12);
  CHECK_THAT(text, Contains("\n# Solutions\n"));
}

TEST_CASE("where a sheet cannot be written, no figures are left") {
  const TemporaryFolder folder;
  const std::string file = folder.path() / "sheet.md";
  std::filesystem::create_directory(file);
  const Run run = run_program({"exercises", "--output", file});
  CHECK(fails_with(run, 1, {file}));
  CHECK(folder.names() == std::vector<std::string>{"sheet.md"});
}

TEST_CASE("Moodle's XML follows its schema, with one right answer to each question") {
  const TemporaryFolder folder;
  for (const char* seed : {"1", "2", "3"}) {
    const std::string file = written_sheet(folder, "sheet.xml", seed, {"--count", "24", "--solutions"});
    output_of({"xmllint", "--noout", "--relaxng", MOODLE_SCHEMA, file}, "libxml2-utils");
    CHECK(xpath(file, "count(//question[@type != 'category'])") == "24");
    CHECK(xpath(file, "count(//question[@type = 'multichoice'][count(answer[@fraction = '100']) = 1])") ==
          xpath(file, "count(//question[@type = 'multichoice'])"));
    CHECK(xpath(file, "count(//question[@type = 'multichoice'][count(answer) = 4])") == "8");
    CHECK(xpath(file, "count(//question[@type = 'numerical'][tolerance or answer/tolerance = 0])") == "12");
    CHECK(xpath(file, "count(//question[@type = 'cloze'][contains(questiontext/text, '{1:NUMERICAL:=')])") == "4");
    // Every picture that a text shows lies beside it, and is one.
    CHECK(xpath(file, "count(//text[contains(., '@@PLUGINFILE@@/')])") == xpath(file, "count(//file)"));
    CHECK(xpath(file, "count(//file[starts-with(., 'iVBORw0KGgo')])") == xpath(file, "count(//file)"));
    CHECK(xpath(file, "count(//generalfeedback[text = ''])") == "0");
  }
}

TEST_CASE("a sheet tells the command that makes it again") {
  const TemporaryFolder folder;
  const std::vector<std::string> options = {"--count", "4", "--level", "2..3", "--topics", "cells,sizes"};
  const std::string text = bytes_of(written_sheet(folder, "sheet.md", "9", options));
  const auto command = matches(text, "\nMade with `convguide ([^`]*)`\\.\n");
  CHECK(command == std::vector<std::string>{"exercises --count 4 --seed 9 --level 2,3 --topics sizes,cells"});
  CHECK_THAT(bytes_of(written_sheet(folder, "sheet.html", "9", options)), Contains(command.at(0)));
}

TEST_CASE("Moodle's texts are HTML without TeX") {
  const TemporaryFolder folder;
  const std::string file = written_sheet(folder, "sheet.xml", "5", {"--solutions"});
  const std::string texts = xpath(file, "//text/text()");
  CHECK_THAT(texts, !Contains("\\") && !Contains("$$") && Contains("&lt;i&gt;o&lt;/i&gt; = "));
}

TEST_CASE("the same seed gives the same bytes") {
  const TemporaryFolder folder;
  for (const std::string ending : {".pdf", ".html", ".md", ".xml"}) {
    const std::string one = written_sheet(folder, "one" + ending, "4", {"--count", "6"});
    const std::string other = written_sheet(folder, "two" + ending, "4", {"--count", "6"});
    std::string bytes = bytes_of(one);
    for (std::size_t at = bytes.find("one-figures"); at != std::string::npos; at = bytes.find("one-figures")) {
      bytes.replace(at, 3, "two");
    }
    CHECK(bytes == bytes_of(other));
  }
}

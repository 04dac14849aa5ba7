// The guide, built for real with the finished program.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "arithmetic/relationship_table.h"
#include "document/catalogue.h"
#include "document/run_program.h"
#include "document/write_file.h"
#include "guide/built_guide.h"

using namespace convguide;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  std::vector<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

// guide.html without the bytes of its images, which are most of it.
const std::string& html_without_images() {
  static const std::string text = [] {
    const std::string mark = "data:image/svg+xml,";
    std::string kept;
    std::size_t at = 0;
    for (std::size_t image = html().find(mark); image != std::string::npos; image = html().find(mark, at)) {
      kept += html().substr(at, image + mark.size() - at);
      at = html().find('"', image);
    }
    return kept + html().substr(at);
  }();
  return text;
}

// The captions of guide.html, each up to its first formula: "Figure 2. Convolving a 3 × 3 kernel …".
std::vector<std::string> captions() {
  std::vector<std::string> found;
  const std::string& page = html_without_images();
  const std::string mark = "<figcaption>";
  for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    const std::string caption =
        page.substr(begin, std::min(page.find("<math", begin), page.find("</figcaption>", begin)) - begin);
    found.push_back(with_single_spaces(std::regex_replace(caption, std::regex("<[^>]*>"), "")));
  }
  return found;
}

// The figures of the catalogue, and the receptive fields that chapters ask for.
std::size_t figure_count() {
  const fs::path source = CONVGUIDE_SOURCE_FOLDER;
  std::size_t count = read_catalogue(source / "figures").value().size();
  for (const auto& chapter : fs::directory_iterator(source / "templates/chapters")) {
    count += all_matches(read_file(chapter.path()).value(), "(show=field)").size();
  }
  return count;
}

// A copy of the program with its data beside it, as after an installation, so that a test may change the data.
fs::path installed_copy(const std::string& name) {
  const fs::path folder = fresh_folder(name);
  fs::create_directories(folder / "bin");
  fs::copy_file(CONVGUIDE_PROGRAM, folder / "bin/convguide");
  for (const char* part : {"templates", "figures"}) {
    fs::create_directories(folder / "share/convguide");
    fs::copy(fs::path(CONVGUIDE_SOURCE_FOLDER) / part, folder / "share/convguide" / part, fs::copy_options::recursive);
  }
  return folder;
}

}  // namespace

TEST_CASE("two builds give the same bytes") {
  const fs::path other = fresh_folder("guide-test-again");
  REQUIRE(run_convguide({"guide", "--output", other}));
  for (const char* file : {"guide.pdf", "guide.html", "guide.epub"}) {
    INFO(file);
    CHECK(read_file(other / file).value() == read_file(built_guide() / file).value());
  }
}

TEST_CASE("a second build finds everything up to date, and one after a change of the files does not") {
  const fs::path pdf = built_guide() / "guide.pdf";
  const auto before = fs::last_write_time(pdf);
  const auto again = run_convguide({"guide", "--output", built_guide()});
  REQUIRE(again);
  CHECK_THAT(*again, Catch::Contains("guide.pdf is up to date") && Catch::Contains("guide.html is up to date") &&
                         Catch::Contains("guide.epub is up to date"));
  CHECK(fs::last_write_time(pdf) == before);

  const std::string bytes = read_file(built_guide() / "guide.html").value();
  REQUIRE(write_file(built_guide() / "guide.html", "damaged"));
  REQUIRE(run_convguide({"guide", "--output", built_guide()}));
  CHECK(read_file(built_guide() / "guide.html").value() == bytes);
}

TEST_CASE("the PDF has its pages, its title and its licence") {
  const auto info =
      run_program({.words = {"pdfinfo", built_guide() / "guide.pdf"}, .input = "", .folder = ".", .environment = {}},
                  "poppler-utils");
  REQUIRE(info);
  CHECK_THAT(*info, Catch::Contains("A guide to convolution arithmetic"));
  CHECK_THAT(*info, Catch::Contains("creativecommons.org/licenses/by/4.0"));
  const int pages = std::stoi(all_matches(*info, "Pages: *([0-9]+)").at(0));
  CHECK(pages >= 25);
  CHECK_THAT(pdf_text(), Catch::Contains("Dumoulin") && Catch::Contains("Visin"));
}

TEST_CASE("all relationships and figures are in the PDF and in the HTML, with the same numbers") {
  for (std::size_t number = 1; number <= relationships().size(); ++number) {
    const std::string label = "Relationship " + std::to_string(number) + " ";
    INFO(label);
    CHECK_THAT(pdf_text(), Catch::Contains(label));
    CHECK_THAT(html_text(), Catch::Contains(label));
  }
  CHECK(captions().size() == figure_count());
  for (const std::string& caption : captions()) {
    // Long enough to tell figures apart, short enough to stay clear of a line's end that hyphenates a word.
    const std::string beginning = caption.substr(0, 24);
    INFO(beginning);
    CHECK_THAT(beginning, Catch::StartsWith("Figure "));
    CHECK_THAT(pdf_text(), Catch::Contains(beginning));
  }
}

TEST_CASE("no reference or directive is left over") {
  for (const std::string* text : {&pdf_text(), &html_text()}) {
    CHECK_THAT(*text, !Catch::Contains("??"));
    CHECK_THAT(*text, !Catch::Contains("[@"));
    CHECK_THAT(*text, !Catch::Contains("{.conv"));
    CHECK_THAT(*text, !Catch::Contains("show="));
  }
}

TEST_CASE("the table of all relationships takes no more than two pages") {
  const auto with_pages = run_program({.words = {"pdftotext", "-layout", built_guide() / "guide.pdf", "-"},
                                       .input = "",
                                       .folder = ".",
                                       .environment = {}},
                                      "poppler-utils");
  REQUIRE(with_pages);
  const std::size_t begin = with_pages->find("The relationships of this guide");
  REQUIRE(begin != std::string::npos);
  const std::size_t second_page = with_pages->find('\f', begin) + 1;
  const std::string pages = with_pages->substr(begin, with_pages->find('\f', second_page) - begin);
  const std::string last = std::to_string(relationships().size());
  CHECK_THAT(pages, Catch::Contains("zero padding, unit strides") && Catch::Contains(last + " "));
}

TEST_CASE("the HTML loads nothing and runs nothing but its own scripts") {
  const std::string& page = html_without_images();
  for (const std::string& source : all_matches(page, "\\b(?:src|srcset)=\"([^\"]*)\""))
    CHECK_THAT(source, Catch::StartsWith("data:"));
  CHECK_THAT(page, !Catch::Contains("@import") && !Catch::Contains("url(http"));
  CHECK(all_matches(page, "(<script>)").size() == all_matches(page, "(<script)").size());
  for (const char* word : {"fetch(", "XMLHttpRequest", "import(", "eval("}) CHECK_THAT(page, !Catch::Contains(word));
  CHECK_THAT(page, !Catch::Contains("rel=\"stylesheet\""));
  CHECK(html().size() < 6'000'000);
}

TEST_CASE("the HTML is for phones, for both colour schemes and for readers who listen") {
  const std::string& page = html_without_images();
  CHECK_THAT(page, Catch::Contains("name=\"viewport\"") && Catch::Contains("lang=\"en\""));
  CHECK_THAT(page, Catch::Contains("prefers-color-scheme: dark"));
  CHECK_THAT(page, Catch::Contains("<math"));
  CHECK(all_matches(page, "<(h1)[ >]").size() == 1);
  const auto alternatives = all_matches(page, "alt=\"([^\"]*)\"");
  CHECK(alternatives.size() == figure_count());
  CHECK(std::set<std::string>(alternatives.begin(), alternatives.end()).size() == alternatives.size());
  for (const std::string& alternative : alternatives) CHECK(alternative.size() > 40);
}

TEST_CASE("every strip of the HTML can be stepped through, all its steps with an equation") {
  const std::string& page = html_without_images();
  const auto with_steps =
      all_matches(page, "<div class=\"stepper\">\n<div class=\"frame\">\n<svg[^>]*aria-labelledby=\"figure-(\\d+)-");
  CHECK(with_steps.size() == all_matches(page, "class=\"(shown-steps)\"").size());
  CHECK(with_steps.size() > 20);
  const auto counts = all_matches(page, "class=\"counter\">Step 1 of (\\d+)<");
  REQUIRE(counts.size() == with_steps.size());
  for (std::size_t figure = 0; figure < counts.size(); ++figure) {
    INFO("Figure " << with_steps[figure]);
    CHECK(all_matches(page, "id=\"figure-" + with_steps[figure] + "-step-(\\d+)\"").size() ==
          std::stoul(counts[figure]));
  }
}

TEST_CASE("epubcheck finds nothing wrong with the book") {
  const auto said =
      run_program({.words = {"java", "-jar", "/usr/bin/epubcheck", "--failonwarnings", built_guide() / "guide.epub"},
                   .input = "",
                   .folder = ".",
                   .environment = {}},
                  "epubcheck");
  if (!said) FAIL(message(said.error()));
  CHECK_THAT(*said, Catch::Contains("No errors or warnings detected"));
}

TEST_CASE("the book has all relationships and figures, and a description of each") {
  const auto read = run_program({.words = {"pandoc", "--from", "epub", "--to", "html", built_guide() / "guide.epub"},
                                 .input = "",
                                 .folder = ".",
                                 .environment = {}},
                                "pandoc");
  REQUIRE(read);
  const std::string book = with_single_spaces(*read);
  for (std::size_t number = 1; number <= relationships().size(); ++number) {
    CHECK_THAT(book, Catch::Contains("Relationship " + std::to_string(number) + "<"));
  }
  for (std::size_t number = 1; number <= figure_count(); ++number) {
    CHECK_THAT(book, Catch::Contains("Figure " + std::to_string(number) + ".<"));
  }
  const auto alternatives = all_matches(book, "<img src=\"[^\"]*svg\" alt=\"([^\"]*)\"");
  CHECK(alternatives.size() == figure_count());
  for (const std::string& alternative : alternatives) CHECK(alternative.size() > 40);
  CHECK_THAT(book, !Catch::Contains("[@") && !Catch::Contains("{.conv"));
}

TEST_CASE("every link inside the HTML has its target, and every id stands once") {
  const auto ids = all_matches(html_without_images(), "\\bid=\"([^\"]*)\"");
  const std::set<std::string> targets(ids.begin(), ids.end());
  CHECK(targets.size() == ids.size());
  for (const std::string& target : all_matches(html_without_images(), "href=\"#([^\"]*)\"")) {
    INFO(target);
    CHECK(targets.contains(target));
  }
}

TEST_CASE("a missing pandoc or TeX is named, with the package that brings it, and nothing is lost") {
  const fs::path output = fresh_folder("guide-test-missing");
  REQUIRE(write_file(output / "guide.pdf", "earlier"));
  const auto without_pandoc = run_convguide({"guide", "--output", output}, {{"PATH", "/nonexistent"}});
  REQUIRE_FALSE(without_pandoc);
  CHECK_THAT(message(without_pandoc.error()),
             Catch::Contains("the program pandoc is not installed") && Catch::Contains("apt-get install pandoc"));

  const fs::path programs = fresh_folder("guide-test-programs");
  fs::create_symlink("/usr/bin/pandoc", programs / "pandoc");
  const auto without_tex = run_convguide({"guide", "--output", output}, {{"PATH", programs}});
  REQUIRE_FALSE(without_tex);
  CHECK_THAT(message(without_tex.error()),
             Catch::Contains("the program pdflatex is not installed") && Catch::Contains("texlive-latex-recommended"));
  CHECK(read_file(output / "guide.pdf").value() == "earlier");
  CHECK_FALSE(fs::exists(output / "guide.html"));
}

TEST_CASE("a folder that cannot be written is named") {
  const auto result = run_convguide({"guide", "--output", "/dev/null/guide"});
  REQUIRE_FALSE(result);
  CHECK_THAT(message(result.error()), Catch::Contains("/dev/null/guide"));
}

TEST_CASE("a mistake in a chapter is named, and earlier output stays") {
  const fs::path copy = installed_copy("guide-test-chapter");
  const fs::path output = copy / "output";
  REQUIRE(write_file(output / "guide.html", "earlier"));
  const fs::path chapter = copy / "share/convguide/templates/chapters/03-pooling.md";
  REQUIRE(write_file(chapter, read_file(chapter).value() + "\n``` {.conv show=figure name=poling}\n```\n"));
  const auto result = run_program({.words = {copy / "bin/convguide", "guide", "--to", "html", "--output", output},
                                   .input = "",
                                   .folder = ".",
                                   .environment = {}},
                                  "convguide");
  REQUIRE_FALSE(result);
  CHECK_THAT(message(result.error()), Catch::Contains("show=figure") && Catch::Contains("poling"));
  CHECK(read_file(output / "guide.html").value() == "earlier");
}

TEST_CASE("an error of TeX is told in TeX's words") {
  const fs::path copy = installed_copy("guide-test-tex");
  const fs::path chapter = copy / "share/convguide/templates/chapters/03-pooling.md";
  REQUIRE(write_file(chapter, read_file(chapter).value() + "\n\\nosuchcommand\n"));
  const auto result =
      run_program({.words = {copy / "bin/convguide", "guide", "--to", "pdf", "--output", copy / "output"},
                   .input = "",
                   .folder = ".",
                   .environment = {}},
                  "convguide");
  REQUIRE_FALSE(result);
  CHECK_THAT(message(result.error()), Catch::Contains("Undefined control sequence"));
}

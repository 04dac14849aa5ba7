// One document for every target, read by somebody else's program.
#include <catch2/catch.hpp>

#include "matches.h"
#include "written_document.h"

using namespace convguide;

namespace {

// One slide with a strip, a native figure and references; one with a native table; one with all nine steps.
const std::string lecture = R"(---
title: Strides
---

# Strides {#sec:strides}

`output`{.conv operation=conv input=5 kernel=3 stride=2 padding=1}, [@fig:strided;@fig:mine], [@tbl:mine], [@sec:strides].

``` {.conv show=figure layer="conv --input 5 --kernel 3 --stride 2 --padding 1" #fig:strided width=50%}
Mine, and {o=}.
```

![A picture of mine](mine.png){#fig:mine width=3cm}

# Table

::: {#tbl:mine}
| layer | size |
|-------|------|
| conv  | 3    |

: A table of mine
:::

# Steps

``` {.conv show=figure name=padding-strides steps=all #fig:steps caption=own}
All of them.
```
)";

void add_picture(const WrittenDocument& document) {
  REQUIRE(document.run("'" CONVGUIDE_PROGRAM "' figure conv --input 4 --kernel 3 --step 1 -o mine.png").status == 0);
}

// The text with every run of white space as one space, no-break spaces included.
std::string one_line(const std::string& text) {
  std::string line;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_no_break_space = text.compare(at, 2, "\u00a0") == 0;
    const bool is_space = is_no_break_space || text[at] == ' ' || text[at] == '\n' || text[at] == '\f';
    if (is_no_break_space) ++at;
    if (!is_space) {
      line += text[at];
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

Run must(Run run) {
  INFO(run.errors);
  REQUIRE(run.status == 0);
  return run;
}

}  // namespace

TEST_CASE("LaTeX numbers native and computed figures together and shows each step side by side") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s -o talk.pdf"));
  const std::string text = one_line(must(document.run("pdftotext talk.pdf -")).output);
  CHECK_THAT(text, Catch::Contains("3 × 3, Figure 1 and Figure 2, Table 1, Strides."));
  CHECK_THAT(text, Catch::Contains("Figure 1: Convolving a 3 × 3 kernel over a 5 × 5 input"));
  CHECK_THAT(text, Catch::Contains("Mine, and o = 3."));
  CHECK_THAT(text, Catch::Contains("Figure 2: A picture of mine"));
  CHECK_THAT(text, Catch::Contains("Table 1: A table of mine"));
  CHECK_THAT(text, Catch::Contains("Figure 3: All of them."));
  CHECK_THAT(text, Catch::Contains("step 8 step 9"));
  CHECK_THAT(document.pictures(), Catch::Predicate<std::vector<std::string>>(
                                      [](const auto& names) { return names.size() == 2 && names[0].ends_with(".pdf"); },
                                      "are two PDF files"));
}

TEST_CASE("Beamer shows the steps as overlays of one slide") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s -t beamer -o talk.pdf"));
  // The title, two slides, and one for each of the nine steps.
  CHECK_THAT(must(document.run("pdfinfo talk.pdf")).output, Catch::Contains("Pages:           12"));
  const std::string last = one_line(must(document.run("pdftotext -f 12 talk.pdf -")).output);
  CHECK_THAT(last, Catch::Contains("Figure 3: All of them."));
}

TEST_CASE("Word gets PNG with descriptions, and captions with numbers") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s -o talk.docx"));
  const std::string read = one_line(must(document.run("python3 '" READ_OFFICE "' talk.docx")).output);
  CHECK_THAT(read, Catch::Contains("picture: Convolution, 5 × 5 to 3 × 3") && Catch::Contains("The stride is 2."));
  CHECK_THAT(read, Catch::Contains("Figure 1 and Figure 2, Table 1, Strides."));
  CHECK_THAT(read, Catch::Contains("Figure 1. Convolving"));
  CHECK_THAT(read, Catch::Contains("Figure 2. A picture of mine"));
  CHECK_THAT(read, Catch::Contains("Table 1. A table of mine"));
  CHECK_THAT(read, Catch::Contains("Figure 3. All of them."));
  CHECK(matches(read, R"(media: word/media/\S+(\.png))").size() == 3);
}

TEST_CASE("PowerPoint gets PNG with descriptions, and LibreOffice opens it") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s -o talk.pptx"));
  const std::string read = one_line(must(document.run("python3 '" READ_OFFICE "' talk.pptx")).output);
  CHECK_THAT(read, Catch::Contains("picture: Convolution, 5 × 5 to 3 × 3") && Catch::Contains("The stride is 2."));
  CHECK_THAT(read, Catch::Contains("Figure 3. All of them."));
  must(document.run(
      "timeout 120 soffice --headless -env:UserInstallation=file://\"$PWD\"/office --convert-to pdf talk.pptx"));
  const std::string text = one_line(must(document.run("pdftotext talk.pdf -")).output);
  CHECK_THAT(text, Catch::Contains("Figure 1. Convolving") && Catch::Contains("Figure 3. All of them."));
  const auto slides = matches(read, "page: (ppt/slides/slide[0-9]+)");
  CHECK_THAT(must(document.run("pdfinfo talk.pdf")).output,
             Catch::Contains("Pages:           " + std::to_string(slides.size()) + "\n"));
}

TEST_CASE("HTML shows SVG files, and a figure with all steps moves") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s --mathml -o talk.html"));
  const std::string html = document.bytes_of("talk.html");
  const std::vector<std::string> shown = matches(html, R"re(src="(convguide-figures/[^"]*\.svg)")re");
  REQUIRE(shown.size() == 2);
  CHECK_THAT(document.bytes_of(shown[0]), Catch::Contains("<svg") && !Catch::Contains("@keyframes"));
  CHECK_THAT(document.bytes_of(shown[1]), Catch::Contains("@keyframes"));
  const std::string line = one_line(html);
  CHECK_THAT(line, Catch::Contains("alt=\"Convolution, 5 × 5 to 3 × 3"));
  CHECK_THAT(line, Catch::Contains("<figcaption>Figure 1. Convolving"));
  CHECK_THAT(line, Catch::Contains("<a href=\"#fig:strided\">Figure 1</a> and <a href=\"#fig:mine\">Figure 2</a>"));
  CHECK_THAT(line, Catch::Contains("<a href=\"#sec:strides\">Strides</a>"));
}

TEST_CASE("a page that is to stand alone takes the figures into itself") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s --mathml --self-contained -o talk.html"));
  const std::string html = document.bytes_of("talk.html");
  CHECK(html.find("src=\"convguide-figures") == std::string::npos);
  CHECK_THAT(html, Catch::Contains("data:image/svg+xml"));
}

TEST_CASE("reveal.js shows the steps as fragments in one place") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s -t revealjs -o talk.html"));
  const std::string html = one_line(document.bytes_of("talk.html"));
  CHECK_THAT(html, Catch::Contains("<div class=\"r-stack\"> <img"));
  CHECK(matches(html, "class=\"(fragment fade-out)\"").size() == 1);
  CHECK(matches(html, "class=\"(fragment current-visible)\"").size() == 7);
  CHECK(matches(html, "class=\"(fragment)\"").size() == 1);
  CHECK(document.pictures().size() == 10);
}

TEST_CASE("an EPUB carries its figures and their descriptions") {
  const WrittenDocument document(lecture);
  add_picture(document);
  must(document.pandoc("-s --mathml -o talk.epub"));
  const std::string read = one_line(must(document.run("python3 '" READ_OFFICE "' talk.epub")).output);
  CHECK_THAT(read, Catch::Contains("picture: Convolution, 5 × 5 to 3 × 3"));
  CHECK_THAT(read, Catch::Contains("Figure 1. Convolving"));
  CHECK(matches(read, R"(media: EPUB/media/\S+(\.svg))").size() == 2);
}

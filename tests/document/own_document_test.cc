// Covers document/own_document.h, and what filter_own_document does with documents that Pandoc 2 reads.
#include "document/own_document.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "document/filter.h"
#include "document/pandoc_document.h"

using namespace convguide;

namespace {

FilteredOwnDocument filtered(const std::string& markdown, const std::string& format) {
  auto document = filter_own_document(read_markdown(markdown), format, shipped_catalogue());
  if (!document) FAIL(message(document.error().front()));
  return std::move(*document);
}

std::string text_of(const std::string& markdown) {
  return with_plain_spaces(plain_text(filtered(markdown, "plain").document.at("blocks")));
}

}  // namespace

TEST_CASE("the format of figures follows from Pandoc's") {
  const std::pair<const char*, const char*> rows[] = {
      {"latex", ".pdf"}, {"beamer", ".pdf"}, {"context", ".pdf"}, {"docx", ".png"}, {"pptx", ".png"}, {"odt", ".png"},
      {"html", ".svg"},  {"html5", ".svg"},  {"epub3", ".svg"},   {"gfm", ".svg"},  {"typst", ".svg"}};
  for (const auto& [format, ending] : rows) {
    INFO(format);
    const auto document = filtered("``` {.conv show=figure name=dilation}\n```\n", format);
    REQUIRE(document.pictures.size() == 1);
    CHECK_THAT(document.pictures.front().name, Catch::StartsWith("dilation-") && Catch::EndsWith(ending));
    CHECK(document.folder == "convguide-figures");
  }
}

TEST_CASE("sizes can be asked of any layer, described in any of the ways") {
  struct Row {
    std::string directive;
    std::string text;
  };
  // By hand, with the formulas of the 2016 guide.
  const Row rows[] = {
      {"`o`{.conv operation=conv input=5 kernel=3 stride=2 padding=1}", "3"},
      {"`o`{.conv layer=\"conv --input 5 --kernel 3 --stride 2 --padding 1\"}", "3"},
      {"`o`{.conv layer=\"conv --input=5 --kernel=3\" padding=same}", "5"},
      {"`output`{.conv layer=\"max-pool --input 5 --kernel 2 --stride 2 --ceil-mode\"}", "3 × 3"},
      {"`output`{.conv operation=max-pool input=5 kernel=2 stride=2 ceil-mode=true}", "3 × 3"},
      {"`output`{.conv operation=max-pool input=5 kernel=2 stride=2 ceil-mode=false}", "2 × 2"},
      {"`output`{.conv operation=transposed-conv input=2x3 kernel=3}", "4 × 5"},
      {"`output`{.conv of=padding-strides}", "3 × 3"},
      {"`output`{.conv of=padding-strides input=7}", "4 × 4"},
      {"`input`{.conv operation=conv input-values=\"[[1,2,3],[4,5,6]]\" kernel-values=\"[[1,1]]\"}", "2 × 3"},
      {"`value`{.conv operation=conv input-values=\"[[1,2,3],[4,5,6]]\" kernel-values=\"[[1,1]]\" step=2}", "5"},
  };
  for (const Row& row : rows) {
    INFO(row.directive);
    CHECK(text_of(row.directive + "\n") == row.text);
  }
}

TEST_CASE("the same request always has the same picture, and another request another one") {
  const auto name = [](const std::string& attributes, const std::string& format = "html") {
    return filtered("``` {.conv show=figure " + attributes + "}\n```\n", format).pictures.front().name;
  };
  const std::string layer = "operation=conv input=5 kernel=3";
  CHECK(name(layer) == name("layer=\"conv --input 5 --kernel 3\""));
  CHECK(name(layer) == name(layer + " alt=words width=50%"));
  std::vector<std::string> names = {name(layer)};
  for (const std::string more : {"stride=2", "view=plan", "step=1", "steps=1,2", "steps=all", "steps=sheet",
                                 "theme=dark", "theme=auto", "labels=none", "seed=7", "columns=2"}) {
    names.push_back(name(layer + " " + more));
  }
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("a receptive field is a figure like any other, and takes a theme, a width and words of one's own") {
  const std::string field = "``` {.conv show=field name=field-strides #fig:field}\nAdded words.\n```\n";
  for (const auto& [format, ending] :
       {std::pair("html", ".svg"), {"latex", ".pdf"}, {"docx", ".png"}, {"pptx", ".png"}}) {
    INFO(format);
    const auto document = filtered(field, format);
    REQUIRE(document.pictures.size() == 1);
    CHECK_THAT(document.pictures.front().name, Catch::StartsWith("field-strides-") && Catch::EndsWith(ending));
    CHECK(document.pictures.front().figures.front().command ==
          "convguide trace field-strides --output field-strides.svg");
    // LaTeX numbers figures by itself.
    const std::string label = std::string(format) == "latex" ? "" : "Figure 1. ";
    CHECK_THAT(with_plain_spaces(plain_text(document.document.at("blocks"))),
               Catch::Contains(label + "What a cell of conv3 sees") && Catch::Contains("Added words."));
  }
  const auto styled =
      filtered("``` {.conv show=field name=field-strides theme=dark width=50% alt=\"My words\"}\n```\n", "html");
  CHECK(styled.pictures.front().theme == "dark");
  CHECK_THAT(styled.document.dump(), Catch::Contains("My words") && Catch::Contains("50%"));
}

TEST_CASE("only what has an id of its kind is numbered, and headings are left alone") {
  const std::string text = text_of(
      "# Heading {#sec:one}\n\n``` {.conv show=figure name=dilation caption=own}\nFirst.\n```\n\n"
      "``` {.conv show=figure name=dilation caption=own #fig:two}\nSecond.\n```\n\n"
      "![Third.](x.png){#fig:three}\n\n![Fourth.](x.png)\n\n[@fig:two], [@fig:three], [@sec:one]\n");
  CHECK_THAT(text, Catch::StartsWith("HeadingFirst."));
  CHECK_THAT(text, Catch::Contains("Figure 1. Second.") && Catch::Contains("Figure 2. Third."));
  CHECK_THAT(text, !Catch::Contains(". Fourth."));
  CHECK_THAT(text, Catch::EndsWith("Figure 1, Figure 2, Heading"));
}

TEST_CASE("the table of relationships links to those that the document shows, and to no others") {
  const auto document = filtered(
      "``` {.conv show=table of=relationships}\n```\n\n``` {.conv show=relationship name=half-padding}\n```\n", "html");
  const std::string text = document.document.dump();
  CHECK_THAT(text, Catch::Contains("#rel:half-padding") && !Catch::Contains("#rel:full-padding"));
}

TEST_CASE("the captions of slides hold no mathematics, which PowerPoint could not read there") {
  const auto document = filtered("``` {.conv show=figure name=dilation}\n```\n", "pptx");
  CHECK(document.document.dump().find("\"Math\"") == std::string::npos);
  CHECK_THAT(with_plain_spaces(plain_text(document.document.at("blocks"))), Catch::Contains("(i = 7, k = 3"));
}

TEST_CASE("metadata may be given in words or on Pandoc's command line, and hold nothing else") {
  const auto folder_of = [](const Json& field) {
    return read_own_document({{"meta", {{folder_key, field}}}, {"blocks", Json::array()}}, "html");
  };
  CHECK(folder_of({{"t", "MetaString"}, {"c", "a/b/"}})->folder == "a/b");
  CHECK(folder_of({{"t", "MetaInlines"}, {"c", {str("a_b")}}})->folder == "a_b");
  CHECK_FALSE(folder_of({{"t", "MetaBool"}, {"c", true}}));
  CHECK_FALSE(folder_of({{"t", "MetaInlines"}, {"c", {emphasis({str("a")})}}}));
  CHECK_FALSE(folder_of({{"t", "MetaString"}, {"c", std::string(300, 'a')}}));
}

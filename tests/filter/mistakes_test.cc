// Mistakes in documents: all are told at once, with the place, the attribute and a way out, and Pandoc fails.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "written_document.h"

using namespace convguide;

namespace {

constexpr int filter_failed = 83;  // Pandoc's exit status

}  // namespace

TEST_CASE("all mistakes of a document are told in one run, and nothing is written") {
  const WrittenDocument document(
      "# Sizes of layers\n\n`o`{.conv operation=conv input=5}\n\n"
      "``` {.conv show=figure operation=conv input=5 kernel=3 stride=two}\n```\n\n"
      "``` {.conv show=figure operation=conv input=5 kernel=3}\n```\n\n"
      "# Looks\n\n``` {.conv show=figure operation=conv input=5 kernel=3 veiw=axis #fig:a}\n```\n");
  const Run run = document.pandoc("-t html -o talk.html");
  CHECK(run.status == filter_failed);
  CHECK_THAT(run.errors,
             Catch::Contains("`o {.conv input=5 operation=conv}` (number 1 of the document, under \"Sizes of "
                             "layers\"): attribute kernel is missing; give the size, such as kernel=3"));
  CHECK_THAT(run.errors, Catch::Contains("(number 2 of the document") && Catch::Contains("stride \"two\""));
  CHECK_THAT(run.errors, Catch::Contains("#fig:a") && Catch::Contains("under \"Looks\"") &&
                             Catch::Contains("unknown attribute veiw; did you mean view?"));
  CHECK(std::count(run.errors.begin(), run.errors.end(), '`') == 6);
  CHECK_FALSE(std::filesystem::exists(document.path("convguide-figures")));
  CHECK_FALSE(std::filesystem::exists(document.path("talk.html")));
}

TEST_CASE("each wrong attribute is named with a way out") {
  struct Row {
    std::string attributes;
    std::string named;
    std::string remedy;
  };
  const std::string layer = "operation=conv input=5 kernel=3 ";
  const Row rows[] = {
      {"operation=konv input=5 kernel=3", "operation \"konv\"", "did you mean conv?"},
      {"layer=\"conv --input 5 --kernle 3\"", "--kernle", "did you mean kernel?"},
      {"layer=\"conv 5\"", "attribute layer: \"5\"", "conv --input 5 --kernel 3"},
      {"layer=\"conv --input\"", "--input has no value", "write the value behind it"},
      {"layer=\"conv --input 5 --input 6 --kernel 3\"", "--input is given more than once", "give it once"},
      {"layer=\"conv --input 5 --kernel '3\"", "attribute layer", "mend its quotes"},
      {"layer=\"conv --input 5 --kernel 3\" name=dilation", "name and layer", "leave one of them out"},
      {layer + "view=plam", "view \"plam\"", "did you mean plan?"},
      {layer + "step=10", "step \"10\"", "use numbers from 1 to 9"},
      {layer + "steps=1,12", "steps \"1,12\"", "use numbers from 1 to 9"},
      {layer + "steps=al", "steps \"al\"", "write all, sheet, strip"},
      {layer + "step=1 steps=all", "step and steps", "give one of them"},
      {layer + "columns=0", "columns 0", "use 1 or more"},
      {layer + "columns=101", "columns \"101\"", "use one such as 2"},
      {layer + "theme=drak", "theme \"drak\"", "did you mean dark?"},
      {layer + "width=wide", "width \"wide\"", "80%"},
      {layer + "labels=numbres", "labels \"numbres\"", "did you mean numbers?"},
      {layer + "caption=mine", "caption \"mine\"", "computed"},
      {layer + "seed=x", "seed \"x\"", "use one such as 7"},
      {layer + "seed=7 input-values=\"[[1,2],[3,4]]\"", "attribute seed", "leave one of them out"},
      {layer + "input-values=\"[[1,2],[3,4]]\"", "attribute kernel-values is missing", "of neither"},
      {"operation=max-pool input=4 kernel=2 ceil-mode=maybe", "ceil-mode=maybe", "write ceil-mode=true"},
  };
  std::string markdown;
  for (const Row& row : rows) markdown += "``` {.conv show=figure " + row.attributes + "}\n```\n\n";
  const Run run = WrittenDocument(markdown).pandoc("-t html");
  CHECK(run.status == filter_failed);
  std::istringstream lines(run.errors);
  for (const Row& row : rows) {
    std::string line;
    std::getline(lines, line);
    INFO(row.attributes << " -> " << line);
    CHECK_THAT(line, Catch::StartsWith("convguide: directive `") && Catch::Contains(row.named));
    CHECK_THAT(line.substr(std::min(line.find(';'), line.size())), Catch::Contains(row.remedy));
  }
}

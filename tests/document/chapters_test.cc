// The rule of the chapters: no computed number and no size formula is typed by hand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <regex>

#include "arithmetic/relationship_table.h"
#include "document/fingerprint.h"
#include "document/pandoc_document.h"
#include "document/write_file.h"

using namespace convguide;

namespace {

// Adds the text of a document to `text`: what a reader would see before any directive is replaced. Directives, code,
// link targets and citation keys are not text. Mathematics goes to `formulas`.
void collect(const Json& node, std::string& text, std::vector<std::string>& formulas) {
  if (node.is_object() && node.contains("t")) {
    const std::string type = node.at("t");
    if (type == "Str") text += std::string(node.at("c"));
    if (type == "Space" || type == "SoftBreak" || type == "LineBreak") text += " ";
    if (type == "Math") {
      formulas.push_back(node.at("c").at(1));
      return;
    }
    if (type == "Code" || type == "CodeBlock") return;
    if (type == "Cite") {
      for (const Json& citation : node.at("c").at(0)) {
        collect(citation.at("citationPrefix"), text, formulas);
        collect(citation.at("citationSuffix"), text, formulas);
      }
      return;
    }
    if (type == "RawInline" || type == "RawBlock") text += std::string(node.at("c").at(1));
    if (type == "Para" || type == "Plain" || type == "Header") text += "\n";
  }
  if (node.is_structured()) {
    for (const Json& child : node) collect(child, text, formulas);
  }
}

// A year is a fact about a publication and not computed, and the digits in a name such as VGG-16 or conv1 count
// nothing. Everything else that has digits could be computed.
std::string without_names(const std::string& text) {
  return std::regex_replace(text, std::regex("\\b[A-Za-z]*[A-Za-z]{2}-?[0-9]+s?\\b"), "");
}

// What breaks the rule in a piece of Markdown; empty where nothing does.
std::vector<std::string> offences(const std::string& markdown) {
  std::string text;
  std::vector<std::string> formulas;
  const Json document = read_markdown(markdown);
  collect(document.at("blocks"), text, formulas);
  std::vector<std::string> found;
  // A year is a fact about a publication and not computed. Everything else that has digits could be.
  const std::string without_years = std::regex_replace(without_names(text), std::regex("\\b(19|20)[0-9]{2}\\b"), "");
  std::smatch match;
  if (std::regex_search(without_years, match, std::regex("\\S*[0-9]\\S*"))) found.push_back("number " + match.str());
  for (const char* sign : {"⌊", "×", "−", "="}) {
    if (without_years.find(sign) != std::string::npos) found.push_back(std::string("sign ") + sign);
  }
  const std::regex combines("[-+=/*<>0-9]|\\\\(frac|lfloor|cdot|bmod|times|le|ge|hat\\{[^}]*\\}.)");
  const std::regex index("_[12]\\b");  // of the two ends of an axis
  for (const std::string& formula : formulas) {
    if (std::regex_search(std::regex_replace(formula, index, ""), combines)) found.push_back("formula " + formula);
  }
  // Captions and cells of directives are text as well.
  for (std::size_t at = markdown.find("``` {.conv"); at != std::string::npos;
       at = markdown.find("``` {.conv", at + 1)) {
    const std::size_t body = markdown.find('\n', at);
    const std::string caption = without_names(markdown.substr(body, markdown.find("```", body) - body));
    if (std::any_of(caption.begin(), caption.end(), [](unsigned char one) { return std::isdigit(one) != 0; })) {
      found.push_back("caption " + caption);
    }
  }
  return found;
}

// The text of all chapters, each line break as a space.
std::string all_chapters() {
  std::string all;
  const auto files = files_below(std::string(CONVGUIDE_SOURCE_FOLDER) + "/templates/chapters");
  if (!files) FAIL(message(files.error()));
  for (const auto& file : *files) all += read_file(file).value();
  std::replace(all.begin(), all.end(), '\n', ' ');
  return all;
}

}  // namespace

TEST_CASE("the rule notices numbers and formulas, and lets years, symbols and directives pass") {
  for (const std::string good : {"A guide of 2016.", "The stride $s$ is `s`{.conv of=dilation}.",
                                 "Before it $p_1$ zeros.", "As [@lecun1997] says.", "VGG-16, FCN-8s and conv1.",
                                 "``` {.conv show=figure name=dilation #fig:x}\nIt has {o} cells.\n```"}) {
    INFO(good);
    CHECK(offences(good + "\n").empty());
  }
  for (const std::string bad :
       {"A 3 x 3 kernel.", "It has 9 steps.", "Here $s = 1$.", "So $o = i - k + 1$.", "The $k - 1$ zeros.",
        "A 3×3 map.", "Half is ⌊k/2⌋.", "Then o = i.", "Shown at 3D.", "$$\\frac{i}{s}$$",
        "``` {.conv show=figure name=dilation #fig:x}\nIt has 3 cells.\n```"}) {
    INFO(bad);
    CHECK_FALSE(offences(bad + "\n").empty());
  }
}

TEST_CASE("no chapter holds a computed number or a size formula") {
  const auto files = files_below(std::string(CONVGUIDE_SOURCE_FOLDER) + "/templates/chapters");
  REQUIRE(files);
  REQUIRE(files->size() >= 7);
  for (const auto& file : *files) {
    for (const std::string& offence : offences(read_file(file).value()))
      FAIL_CHECK(file.filename().string() << ": " << offence);
  }
}

TEST_CASE("the chapters are right where the 2016 guide's sentences were wrong", "[errata]") {
  const std::string all = all_chapters();
  // The gradient with respect to the output is multiplied by the transpose, not the loss.
  CHECK_THAT(all, Catch::Contains("gradient of the loss with respect to the output is multiplied by the *transpose*"));
  // Average pooling is no non-linearity.
  CHECK_THAT(all, Catch::Contains("Average pooling is sometimes called a non-linearity. It is linear"));
  // Pooling can have padding, and its size is that of the general formula.
  CHECK_THAT(all, Catch::Contains("show=equation part=size relationship=general"));
  // The equivalent convolution needs the rotated kernel, and input and output channels swapped.
  CHECK_THAT(all, Catch::Contains("**The kernel is rotated by half a turn.**"));
  CHECK_THAT(all, Catch::Contains("**Input and output channels are swapped.**"));
  // A padding above k - 1 crops.
  CHECK_THAT(all, Catch::Contains("show=figure name=cropping-transposed"));
}

TEST_CASE("every relationship has its box, its derivation and its figure in the chapters") {
  const std::string all = all_chapters();
  for (const Relationship& relationship : relationships()) {
    INFO(relationship.identifier);
    const std::string box = "show=relationship name=" + std::string(relationship.identifier) + "}";
    const std::size_t begin = all.find(box);
    REQUIRE(begin != std::string::npos);
    CHECK(all.find(box, begin + 1) == std::string::npos);
    // Its worked example follows before another box does.
    const std::string own_part = all.substr(begin, all.find("show=relationship", begin + 1) - begin);
    CHECK_THAT(own_part, Catch::Contains("show=derivation"));
  }
  for (const CatalogueEntry& entry : shipped_catalogue()) {
    INFO(entry.name);
    CHECK_THAT(all, Catch::Contains("show=figure name=" + entry.name));
  }
}

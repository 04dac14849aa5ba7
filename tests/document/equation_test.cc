// Covers derivation.h, equation_block.h and relationship_block.h of the document stage.
#include <catch2/catch.hpp>

#include "arithmetic/axis_bindings.h"
#include "arithmetic/print_latex.h"
#include "arithmetic/relationship_table.h"
#include "document/derivation.h"
#include "document/pandoc_document.h"
#include "document/relationship_block.h"

using namespace convguide;

namespace {

std::string derivation_as_latex(const Relationship& relationship, const Bindings& bindings) {
  return workings_as_latex(workings(relationship, bindings, "").value(), FilterTarget::html);
}

}  // namespace

TEST_CASE("a derivation goes from the formula over the numbers to the size") {
  const auto relationship = relationship_named("padding-strides");
  REQUIRE(relationship);
  const auto bindings = axis_bindings(Operation::convolution, (*relationship)->example.axes.front());
  REQUIRE(bindings);
  CHECK(derivation_as_latex(**relationship, *bindings) ==
        "\\begin{aligned} o & = \\left\\lfloor \\frac{i + 2 p - k}{s} \\right\\rfloor + 1 "
        "\\\\ & = \\left\\lfloor \\frac{5 + 2 \\cdot 1 - 3}{2} \\right\\rfloor + 1 "
        "\\\\ & = \\left\\lfloor \\frac{4}{2} \\right\\rfloor + 1 = 2 + 1 = 3 \\end{aligned}");
}

TEST_CASE("a short derivation stays on one line") {
  const auto relationship = relationship_named("transposed-no-padding-unit-strides");
  REQUIRE(relationship);
  const auto bindings = axis_bindings(Operation::transposed_convolution, (*relationship)->example.axes.front());
  REQUIRE(bindings);
  CHECK(derivation_as_latex(**relationship, *bindings) == "o' = i' + k - 1 = 2 + 3 - 1 = 4");
}

TEST_CASE("a longer derivation without steps has its numbers and its value on the second line") {
  const auto relationship = relationship_named("transposed-half-padding");
  REQUIRE(relationship);
  const auto bindings = axis_bindings(Operation::transposed_convolution, (*relationship)->example.axes.front());
  REQUIRE(bindings);
  CHECK(derivation_as_latex(**relationship, *bindings) ==
        "\\begin{aligned} o' & = i' + k - 1 - 2 p \\\\ & = 5 + 3 - 1 - 2 \\cdot 1 = 5 \\end{aligned}");
}

TEST_CASE("every relationship's box states its number, its conditions and its formula, in both formats") {
  for (const Relationship& relationship : relationships()) {
    const std::string block = "``` {.conv show=relationship name=" + std::string(relationship.identifier) + "}\n```\n";
    const std::string latex = filter_to(FilterTarget::latex, "latex", block);
    INFO(latex);
    CHECK_THAT(latex, Catch::Contains("\\begin{relationshipbox}{rel:" + std::string(relationship.identifier) +
                                      "}{Relationship~" + std::to_string(relationship.number) + "}{"));
    CHECK_THAT(latex, Catch::Contains(part_as_latex(relationship, "size").value()));
    for (const Condition& condition : relationship.conditions) {
      CHECK_THAT(latex, Catch::Contains(print_latex(condition)));
    }
    CHECK_THAT(latex, Catch::Contains("\\end{relationshipbox}"));
    const std::string html = filter_to(FilterTarget::html, "html", block);
    CHECK_THAT(html, Catch::Contains("id=\"rel:" + std::string(relationship.identifier) + "\""));
    CHECK_THAT(html, Catch::Contains("class=\"relationship\""));
  }
}

TEST_CASE("the box of a transposed relationship says that the kernel is rotated", "[errata]") {
  for (const Relationship& relationship : relationships()) {
    if (relationship.family != Family::transposed) continue;
    const std::string text =
        filter_to_text("``` {.conv show=relationship name=" + std::string(relationship.identifier) + "}\n```\n");
    INFO(text);
    CHECK_THAT(text, Catch::Contains("the rotated kernel"));
  }
}

TEST_CASE("titles say unit strides where the 2016 figures' names said no strides", "[errata]") {
  for (const Relationship& relationship : relationships()) {
    CHECK(relationship.title.find("no strides") == std::string_view::npos);
    CHECK(relationship.identifier.find("no-strides") == std::string_view::npos);
  }
  for (const CatalogueEntry& entry : shipped_catalogue()) CHECK(entry.name.find("no-strides") == std::string::npos);
}

TEST_CASE("an equation carries its number and its link's target in both formats") {
  const std::string markdown =
      "``` {.conv show=equation part=size relationship=dilation #eq:dilated}\n```\n\nSee [@eq:dilated].\n";
  const std::string latex = filter_to(FilterTarget::latex, "latex", markdown);
  CHECK_THAT(latex, Catch::Contains("\\tag{1}") && Catch::Contains("\\hypertarget{eq:dilated}"));
  CHECK_THAT(latex, Catch::Contains("\\protect\\hyperlink{eq:dilated}{Equation~1}"));
  const std::string html = filter_to(FilterTarget::html, "html", markdown);
  CHECK_THAT(html, Catch::Contains("id=\"eq:dilated\"") && Catch::Contains("(1)"));
  CHECK_THAT(html, Catch::Contains("href=\"#eq:dilated\""));
}

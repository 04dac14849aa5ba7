// Covers document/plain_mathematics.h.
#include "document/plain_mathematics.h"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "arithmetic/print_latex.h"
#include "arithmetic/relationship_table.h"

using namespace convguide;

TEST_CASE("formulas are text on one line") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"\\left\\lfloor \\frac{i + 2 p - k}{s} \\right\\rfloor + 1", "⌊(i + 2 p − k)/s⌋ + 1"},
      {"\\left\\lceil \\frac{i}{s} \\right\\rceil", "⌈i/s⌉"},
      {"k \\bmod 2 = 1", "k mod 2 = 1"},
      {"2 \\cdot 1", "2 · 1"},
      {"o' = s (i' - 1) + k", "o′ = s (i′ − 1) + k"},
  };
  for (const auto& [latex, text] : cases) CHECK(plain_mathematics(latex) == text);
}

TEST_CASE("no relationship's formula leaves LaTeX behind") {
  for (const Relationship& relationship : relationships()) {
    INFO(relationship.identifier);
    for (const Expression& size : relationship.size) {
      CHECK(plain_mathematics(print_latex(size)).find_first_of("\\{}_^") == std::string::npos);
    }
  }
}

TEST_CASE("letters are in italics, numbers and names of functions are not, and nothing breaks") {
  const Nodes nodes = with_plain_mathematics({str("with"), space(), inline_math("k \\bmod 2")});
  CHECK(nodes == Nodes{str("with"), space(), emphasis({str("k")}), str("\u00a0mod\u00a02")});
}

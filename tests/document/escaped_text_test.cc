// Text and drawings on their way into LaTeX and HTML.
#include <catch2/catch.hpp>

#include "document/formula_html.h"
#include "document/latex_escape.h"
#include "document/svg_address.h"

using namespace convguide;

TEST_CASE("formulas in HTML have slanted letters, upright names and no markup of their own") {
  CHECK(formula_html("o = ⌊(i + 2p − k)/s⌋ + 1") == "<i>o</i> = ⌊(<i>i</i> + 2<i>p</i> − <i>k</i>)/<i>s</i>⌋ + 1");
  CHECK(formula_html("a mod s") == "<i>a</i> mod <i>s</i>");
  CHECK(formula_html("max(0, t)") == "max(0, <i>t</i>)");
  // A letter and its accent stay together.
  CHECK(formula_html("k\u0302 < 3") == "<i>k\u0302</i> &lt; 3");
  CHECK(formula_html("p₁ & p₂") == "<i>p</i>₁ &amp; <i>p</i>₂");
}

TEST_CASE("text in LaTeX stands for itself") {
  CHECK(escape_latex("kernel_size") == "kernel\\_size");
  CHECK(escape_latex("50 % & #1 {$x$}") == "50 \\% \\& \\#1 \\{\\$x\\$\\}");
  CHECK(escape_latex("a\\b~c^d") == "a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d");
  CHECK(escape_latex("\"same\"") == "\\textquotedbl{}same\\textquotedbl{}");
}

TEST_CASE("the address of a drawing has nothing that ends an attribute, an address or a place in a list of them") {
  const std::string address = svg_address("<a b=\"c d\">50 % & it's\n#1</a>");
  CHECK(address == "data:image/svg+xml,%3Ca%20b='c%20d'%3E50%20%25%20%26%20it%26apos;s%0A%231%3C/a%3E");
}

// Shapes that repeat.
#include "rendering/svg_shortening.h"

#include <catch2/catch.hpp>

using namespace convguide;

TEST_CASE("paths and groups of glyphs that repeat are written once") {
  const std::string path = "<path style=\"fill:none;stroke-width:0.5;stroke:#8494a1\" d=\"M0 0H10V10H0Z\"/>";
  const std::string named =
      "<path id=\"a-s1\" style=\"fill:none;stroke-width:0.5;stroke:#8494a1\" d=\"M0 0H10V10H0Z\"/>";
  const std::string glyphs = "<g style=\"fill:#000000\">\n<use xlink:href=\"#n1\" x=\"1\" y=\"1\"/>\n</g>";
  const std::string named_glyphs =
      "<g id=\"a-s2\" style=\"fill:#000000\">\n<use xlink:href=\"#n1\" x=\"1\" y=\"1\"/>\n</g>";
  CHECK(shared_svg(path + "\n<g>\n" + glyphs + "\n</g>\n" + path + "\n" + glyphs + "\n", "a-") ==
        named + "\n<g>\n" + named_glyphs + "\n</g>\n<use xlink:href=\"#a-s1\"/>\n<use xlink:href=\"#a-s2\"/>\n");
}

TEST_CASE("short shapes, glyphs and shapes that stand alone stay as they are") {
  const std::string little = "<path d=\"M0 0H10\"/>\n";
  CHECK(shared_svg(little + little, "") == little + little);
  const std::string symbol = "<symbol id=\"n1\">\n<path d=\"" + std::string(80, '1') + "\"/>\n</symbol>\n";
  CHECK(shared_svg(symbol + symbol, "") == symbol + symbol);
}

// The palette of an animation.
#include <catch2/catch.hpp>
#include <set>

#include "rendering/palette.h"

using namespace convguide;

TEST_CASE("few colours are kept as they are") {
  Palette palette({0xFFFFFF, 0x16202A}, {{0x16202A, 900}, {0x102030, 20}, {0xABCDEF, 1}}, 255);
  CHECK(palette.colours() == std::vector<std::uint32_t>{0xFFFFFF, 0x16202A, 0x102030, 0xABCDEF});
  for (std::uint8_t at = 0; at < 4; ++at) CHECK(palette.nearest(palette.colours()[at]) == at);
}

TEST_CASE("many colours become few, wanted ones stay, and none moves further than it must") {
  ColourCounts counts;
  for (std::uint32_t red = 0; red < 256; red += 5) {
    for (std::uint32_t green = 0; green < 256; green += 5) counts[red << 16U | green << 8U | 0x40U] = red + green;
  }
  const std::vector<std::uint32_t> wanted = {0x123456, 0xFEDCBA};
  Palette palette(wanted, counts, 255);
  REQUIRE(palette.colours().size() <= 255);
  CHECK(std::vector<std::uint32_t>(palette.colours().begin(), palette.colours().begin() + 2) == wanted);
  const auto part = [](std::uint32_t colour, unsigned shift) { return static_cast<int>(colour >> shift & 0xFFU); };
  for (const auto& [colour, count] : counts) {
    const std::uint32_t nearest = palette.colours()[palette.nearest(colour)];
    // 255 of a square of 256 by 256: a lattice of them is 16 apart.
    CHECK(std::abs(part(colour, 16) - part(nearest, 16)) <= 32);
    CHECK(std::abs(part(colour, 8) - part(nearest, 8)) <= 32);
  }
}

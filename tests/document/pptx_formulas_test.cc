// Covers document/pptx_formulas.h, on slides that Pandoc really writes.
#include "document/pptx_formulas.h"

#include <catch2/catch.hpp>
#include <regex>

#include "pptx_slide.h"

using namespace convguide;
using Catch::Matchers::Contains;

namespace {

// The numbers behind `name=` in the frames, in their order.
std::vector<int> numbers(const std::string& slide, const std::string& name) {
  const std::regex pattern("<p:spPr><a:xfrm>.*?" + name + "=\"(\\d+)\"");
  std::vector<int> found;
  for (std::sregex_iterator at(slide.begin(), slide.end(), pattern), end; at != end; ++at) {
    found.push_back(std::stoi((*at)[1]));
  }
  return found;
}

}  // namespace

// ISO/IEC 29500-1, 22.1.2.26 (dPr): begChr, sepChr, endChr, grow, shp.
TEST_CASE("brackets are in the order of the standard") {
  const std::string slide = with_framed_formulas(slide_of("$$\\left\\lfloor \\frac{i}{s} \\right\\rfloor$$\n"), false);
  const std::size_t begin = slide.find("<m:begChr m:val=\"⌊\"");
  const std::size_t separator = slide.find("<m:sepChr");
  const std::size_t end = slide.find("<m:endChr m:val=\"⌋\"");
  REQUIRE(end != std::string::npos);
  CHECK(begin < separator);
  CHECK(separator < end);
}

TEST_CASE("each line has a frame of its own below the one before, higher where it has a fraction") {
  const std::string slide = with_framed_formulas(slide_of("$o = \\frac{i - k}{s}$\n\n$o = 2$\n"), false);
  const std::vector<int> tops = numbers(slide, "y");
  const std::vector<int> widths = numbers(slide, "cx");
  const std::vector<int> heights = numbers(slide, "cy");
  REQUIRE(tops.size() == 2);
  CHECK(tops[1] >= tops[0] + heights[0]);
  CHECK(heights[0] > heights[1]);
  CHECK(widths[0] > widths[1]);
}

TEST_CASE("a line to come keeps its room and is not there") {
  const std::string first = "$o = i - k + 1$\n\n";
  const std::string both = with_framed_formulas(slide_of(first + "$o = \\frac{5}{2}$\n"), false);
  const std::string one = with_framed_formulas(slide_of(first + "$" + later_line + "o = \\frac{5}{2}$\n"), false);
  CHECK(numbers(both, "y").size() == 2);
  REQUIRE(numbers(one, "y").size() == 1);
  CHECK(numbers(one, "y").front() == numbers(both, "y").front());
  CHECK_THAT(one, !Contains("later"));
}

TEST_CASE("dark slides have a card below their formulas, light ones have none") {
  const std::string slide = slide_of("$$o = i$$\n");
  CHECK_THAT(with_framed_formulas(slide, true), Contains("name=\"Card"));
  CHECK_THAT(with_framed_formulas(slide, false), !Contains("name=\"Card"));
}

TEST_CASE("a slide without mathematics stays as it is") {
  const std::string slide = slide_of("No formula.\n");
  CHECK(with_framed_formulas(slide, false) == slide);
}

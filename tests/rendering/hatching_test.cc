// Hatching as lines.
#include "rendering/hatching.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace convguide;

TEST_CASE("hatching stays inside its outline, at even distances") {
  const std::vector<Point> square = {{1, 1}, {11, 1}, {11, 11}, {1, 11}};
  const auto lines = hatching(square, HatchDirection::falling, 4);
  // x - y runs from -10 to 10: multiples of 4 are -8, -4, 0, 4 and 8.
  REQUIRE(lines.size() == 5);
  double level = -8;
  for (const Segment& line : lines) {
    for (const Point& end : {line.from, line.to}) {
      CHECK(end.x - end.y == Approx(level).margin(1e-9));
      CHECK((end.x >= 1 - 1e-9 && end.x <= 11 + 1e-9 && end.y >= 1 - 1e-9 && end.y <= 11 + 1e-9));
    }
    level += 4;
  }
}

TEST_CASE("areas side by side are hatched in one") {
  const auto left = hatching({{0, 0}, {5, 0}, {5, 5}, {0, 5}}, HatchDirection::falling, 3);
  const auto right = hatching({{5, 0}, {10, 0}, {10, 5}, {5, 5}}, HatchDirection::falling, 3);
  const auto both = hatching({{0, 0}, {10, 0}, {10, 5}, {0, 5}}, HatchDirection::falling, 3);
  const auto length = [](const std::vector<Segment>& lines) {
    double total = 0;
    for (const Segment& line : lines) total += std::hypot(line.to.x - line.from.x, line.to.y - line.from.y);
    return total;
  };
  CHECK(length(left) + length(right) == Approx(length(both)));
  CHECK(hatching({}, HatchDirection::falling, 3).empty());
}

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

TEST_CASE("hatching has the direction that is asked for") {
  const std::vector<Point> square = {{1, 1}, {11, 1}, {11, 11}, {1, 11}};
  struct Direction {
    HatchDirection direction;
    Point step;  // along the lines, on a page whose y points downwards
  };
  for (const auto& [direction, step] :
       {Direction{HatchDirection::falling, {1, 1}}, Direction{HatchDirection::rising, {1, -1}},
        Direction{HatchDirection::level, {1, 0}}, Direction{HatchDirection::upright, {0, 1}}}) {
    const auto lines = hatching(square, direction, 4);
    CAPTURE(static_cast<int>(direction));
    // Multiples of 4 between 1 and 11, or between -10 and 10, or between 2 and 22.
    CHECK(lines.size() == (step.x != 0 && step.y != 0 ? 5 : 2));
    for (const Segment& line : lines) {
      const Point along = line.to - line.from;
      CHECK(along.x * step.y == Approx(along.y * step.x).margin(1e-9));
      CHECK(std::hypot(along.x, along.y) > 1);
    }
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

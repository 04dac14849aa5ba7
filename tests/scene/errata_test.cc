// What the 2016 guide's figures and captions got wrong, each as a test that would have caught it.
#include <algorithm>
#include <catch2/catch.hpp>

#include "arithmetic/relationship_table.h"
#include "figure_cases.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

struct Bounds {
  double left;
  double top;
  double right;
  double bottom;
};

Bounds bounds(const Polygon& polygon) {
  const auto [left, right] = std::minmax_element(polygon.points.begin(), polygon.points.end(),
                                                 [](const Point& one, const Point& other) { return one.x < other.x; });
  const auto [top, bottom] = std::minmax_element(polygon.points.begin(), polygon.points.end(),
                                                 [](const Point& one, const Point& other) { return one.y < other.y; });
  return {left->x, top->y, right->x, bottom->y};
}

}  // namespace

TEST_CASE("the extra zeros are drawn at the bottom and right", "[errata]") {
  // Erratum 2.
  const auto figure = draw(View::plan, case_of(relationships()[13].example), 1);
  REQUIRE(figure);
  const Bounds stretched = bounds(filled(group_items(figure->scene.items, "input"), Role::inserted).front());
  const auto drawn = filled(group_items(figure->scene.items, "input"), Role::extra);
  REQUIRE(drawn.size() == 1);
  const Bounds extra = bounds(drawn.front());
  CHECK(extra.left == stretched.left);
  CHECK(extra.top == stretched.top);
  CHECK(extra.right > stretched.right);
  CHECK(extra.bottom > stretched.bottom);
  // The first corner of the stretched input is no extra zero: an L lies around it at the far sides only.
  for (const Point& point : drawn.front().points) {
    CHECK((point.x >= stretched.right || point.y >= stretched.bottom));
  }
}

TEST_CASE("a transposed figure's words say which padding belongs to which convolution", "[errata]") {
  // Erratum 10. Here p and p' differ: the convolution that is transposed has 2, the one that is drawn 1.
  const auto figure = draw(View::planes, case_of(relationships()[8].example), 1);
  REQUIRE(figure);
  using Catch::Matchers::Contains;
  CHECK_THAT(figure->description,
             Contains("The convolution that is transposed has stride 1 and padding p = 2 on each side.") &&
                 Contains("What is drawn is the equivalent direct convolution") &&
                 Contains("Its padding is p′ = 1 on each side.") &&
                 Contains("So p belongs to the convolution that is transposed, p′ to the one that is drawn."));
}

// Scenes as text. After a wanted change, run scene_tests with CONVGUIDE_ACCEPT=1 and read what git diff says.
#include <catch2/catch.hpp>

#include "figure_cases.h"
#include "golden.h"
#include "scene/dump.h"

using namespace convguide;

TEST_CASE("every view draws the scene of its golden") {
  for (const NamedCase& named : figure_cases()) {
    // Planes of like cases differ in little: these show every kind of cell.
    const bool is_planes = named.view == View::planes;
    const bool telling = named.name == "planes-padding-strides" ||
                         named.name == "planes-transposed-padding-strides-any-input" ||
                         named.name == "planes-dilation" || named.name == "planes-cropped" ||
                         named.name == "planes-general" || named.name.starts_with("planes-stack");
    if (is_planes && !telling) continue;
    CAPTURE(named.name);
    const auto figure = draw(named.view, named.of, std::nullopt);
    REQUIRE(figure);
    CHECK(matches_golden(named.name, dump(*figure)));
  }
}

TEST_CASE("a strip draws the scene of its golden") {
  const Case of = numeric_case(square_layer(Operation::convolution, {.input = 5, .kernel = 3}));
  const auto strip = draw_strip(View::plan, of, strip_steps(View::plan, of), 2);
  REQUIRE(strip);
  CHECK(matches_golden("strip", dump(*strip)));
}

TEST_CASE("a step of a view that can show the whole draws the scene of its golden") {
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Case numeric = numeric_case(square_layer(Operation::convolution, strided));
  const auto matrix = draw(View::matrix, numeric, 5);
  REQUIRE(matrix);
  CHECK(matches_golden("matrix-step", dump(*matrix)));
  const auto axis = draw(
      View::axis,
      case_of({.operation = Operation::convolution, .axes = {strided, {.input = 6, .kernel = 3, .stride = 2}}}), 4);
  REQUIRE(axis);
  CHECK(matches_golden("axis-step", dump(*axis)));
}

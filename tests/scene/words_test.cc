// Titles and descriptions.
#include <catch2/catch.hpp>

#include "figure_cases.h"

using namespace convguide;

namespace {

using Catch::Matchers::Contains;

std::string description(View view, const Case& of, Size step) { return draw(view, of, step).value().description; }

}  // namespace

TEST_CASE("every figure has a title of one line and a description") {
  for (const NamedCase& named : figure_cases()) {
    CAPTURE(named.name);
    const auto figure = draw(named.view, named.of, 1);
    REQUIRE(figure);
    CHECK(!figure->title.empty());
    CHECK(figure->title.find('\n') == std::string::npos);
    CHECK(figure->description.size() > 20);
    CHECK(figure->description.back() == '.');
    CHECK(figure->description.find("  ") == std::string::npos);
    CHECK(figure->description.find("..") == std::string::npos);
  }
}

TEST_CASE("a convolution's description has all its numbers") {
  const Case of = numeric_case(square_layer(
      Operation::convolution, {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}));
  CHECK(description(View::plan, of, 2) ==
        "Convolution. The input is 5 × 5, the kernel 3 × 3 and the output 3 × 3. The stride is 2. The padding is p = 1 "
        "on "
        "each side. Step 2 of 9 makes the output cell at row 1, column 2. It covers rows 1 and 2 and columns 2 to 4 of "
        "the input, and zeros. The value is 17.");
}

TEST_CASE("pooling has a window and no kernel, and its padding is no zeros") {
  const Case of = case_of(square_layer(
      Operation::max_pooling, {.input = 4, .kernel = 2, .stride = 2, .padding_before = 1, .padding_after = 1}));
  const std::string text = description(View::planes, of, 1);
  CHECK_THAT(text, Contains("Max pooling. The input is 4 × 4, the window 2 × 2"));
  CHECK_THAT(text, Contains("It covers row 1 and column 1 of the input, and padding."));
  CHECK_THAT(text, !Contains("kernel") && !Contains("zero"));
}

TEST_CASE("where ceil mode reaches behind the end, the description speaks of no padding") {
  const Case of =
      case_of(square_layer(Operation::max_pooling, {.input = 4, .kernel = 3, .stride = 2, .ceil_mode = true}));
  CHECK_THAT(description(View::planes, of, 2),
             Contains("It covers rows 1 to 3 and columns 3 and 4 of the input, and places behind the end."));
}

TEST_CASE("a dilated kernel's description has the extent and the rows that are covered") {
  const Case of = case_of(square_layer(Operation::convolution, {.input = 7, .kernel = 3, .dilation = 2}));
  CHECK_THAT(description(View::planes, of, 1),
             Contains("The dilation is 2, so that the kernel extends over 5 cells along an axis.") &&
                 Contains("It covers rows 1, 3 and 5 and columns 1, 3 and 5 of the input."));
}

TEST_CASE("axes that differ are told apart") {
  const Case of = case_of({.operation = Operation::convolution,
                           .axes = {{.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1},
                                    {.input = 7, .kernel = 4, .padding_before = 2}}});
  CHECK_THAT(description(View::planes, of, 1),
             Contains("The input is 5 × 7, the kernel 3 × 4 and the output 3 × 6. The stride is 2 × 1.") &&
                 Contains("p = 1 on each side along axis 1 and p₁ = 2 before and p₂ = 0 after along axis 2"));
}

TEST_CASE("three axes are slices, rows and columns, drawn as a stack") {
  const Axis axis = {.input = 4, .kernel = 3};
  const Case of = case_of(
      {.operation = Operation::convolution, .axes = {{.input = 4, .kernel = 3, .padding_before = 1}, axis, axis}});
  const std::string text = description(View::planes, of, 6);
  CHECK_THAT(text, Contains("its slices are drawn as planes, one below the other, the first on top"));
  CHECK_THAT(text, Contains("makes the output cell at slice 2, row 1, column 2. It covers slices 1 to 3, rows 1 to 3 "
                            "and columns 2 to 4 of the input."));
  CHECK_THAT(description(View::planes, of, 1), Contains("It covers slices 1 and 2, rows"));
  CHECK_THAT(description(View::matrix, of, 6), Contains("slice 2, row 1, column 2") && !Contains("as planes"));
}

TEST_CASE("a single step, cell or map is in the singular") {
  const Case one = case_of({.operation = Operation::convolution, .axes = {{.input = 3, .kernel = 3}}});
  const auto strip = draw_strip(View::planes, one, {1}, 4);
  REQUIRE(strip);
  CHECK_THAT(strip->title, Contains("step 1 of 1"));
  CHECK_THAT(strip->description, Contains("makes the output cell at cell 1. It covers cells 1 to 3 of the input."));
  CHECK_THAT(description(View::axis, one, 1), Contains("1 placement, which makes 1 output cell."));
  const Case maps = case_of({.operation = Operation::convolution,
                             .axes = {{.input = 3, .kernel = 3}, {.input = 3, .kernel = 3}},
                             .input_channels = 1,
                             .output_channels = 2});
  CHECK_THAT(description(View::channels, maps, 1), Contains("1 input map and 2 output maps."));
}

TEST_CASE("a strip tells its steps one by one, or all values at once") {
  const Case of = numeric_case(square_layer(Operation::average_pooling, {.input = 5, .kernel = 3}));
  const auto strip = draw_strip(View::plan, of, strip_steps(View::plan, of), 4);
  REQUIRE(strip);
  CHECK_THAT(strip->description, Contains("The frames show steps 1, 2, 4 and 9 of 9.") &&
                                     Contains("Step 4 of 9 makes") && Contains("The value is 1.0."));
  const auto all = draw_strip(View::plan, of, {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3);
  REQUIRE(all);
  CHECK_THAT(all->description, Contains("All 9 steps are shown, one in each frame.") &&
                                   Contains("is 1.7, 1.7, 1.7; 1.0, 1.2, 1.8; 1.1, 0.8, 1.3."));
}

TEST_CASE("the matrix's description tells its shape, and a step which input cells its row adds up") {
  const Case of = numeric_case(square_layer(
      Operation::convolution, {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1}));
  const Figure whole = draw(View::matrix, of, std::nullopt).value();
  CHECK_THAT(whole.title, Contains("kernel 3 × 3, stride 2: the matrix C, 9 × 25") && !Contains("step"));
  CHECK_THAT(whole.description, Contains("the product y = C·x") && Contains("C has 9 rows") &&
                                    Contains("and 25 columns") && Contains("6, 17, 3; 8, 17, 13; 6, 4, 4."));
  const Figure step = draw(View::matrix, of, 2).value();
  CHECK_THAT(step.title, Contains("step 2 of 9"));
  CHECK_THAT(step.description, Contains("Step 2 of 9 is row 2 of C: it makes the output cell at row 1, column 2 from "
                                        "rows 1 and 2 and columns 2 to 4 of the input. The value is 17."));
}

TEST_CASE("the matrix of a transposed convolution is called Cᵀ, and nothing is said of a rotated kernel") {
  const Case of = case_of(square_layer(Operation::transposed_convolution, {.input = 2, .kernel = 3}));
  const Figure figure = draw(View::matrix, of, std::nullopt).value();
  CHECK_THAT(figure.title, Contains("the transposed matrix Cᵀ, 16 × 4"));
  CHECK_THAT(figure.description, Contains("the product y = Cᵀ·x") && Contains("as the kernel stores them") &&
                                     !Contains("rotated") && !Contains("equivalent"));
}

TEST_CASE("the axis view tells how many cells are left over") {
  const Case of = case_of({.operation = Operation::convolution,
                           .axes = {{.input = 6, .kernel = 3, .stride = 2}, {.input = 5, .kernel = 3, .stride = 2}}});
  const Figure whole = draw(View::axis, of, std::nullopt).value();
  CHECK_THAT(whole.title, Contains("the placements along the rows and the columns"));
  CHECK_THAT(whole.description,
             Contains("Along the rows: 2 placements, which make 2 output cells. At the end 1 cell is left over, fewer "
                      "than the stride of 2: one placement further, the kernel would stick out by 1 cell") &&
                 Contains("Along the columns: 2 placements, which make 2 output cells. Nothing is left over: one "
                          "placement further, the kernel would stick out by 2 cells"));
  const Figure step = draw(View::axis, of, 4).value();
  CHECK_THAT(step.title, Contains("placement 2 of 2 along the columns"));
  CHECK_THAT(step.description, Contains("Step 4 of 4 shows placement 2 of 2 along the columns, which makes column 2 of "
                                        "the output. It covers cells 3 to 5 of the input."));
}

// What cannot be drawn, and what the errors say.
#include <algorithm>
#include <catch2/catch.hpp>

#include "figure_cases.h"

using namespace convguide;

namespace {

using Catch::Matchers::Contains;

std::string refusal(View view, const Case& of, Size step = 1) {
  const auto figure = draw(view, of, step);
  return figure ? "drawn" : message(figure.error());
}

constexpr Operation convolution = Operation::convolution;

Case make_maps(Size inputs, Size outputs) {
  Layer layer = square_layer(convolution, {.input = 4, .kernel = 3});
  layer.input_channels = inputs;
  layer.output_channels = outputs;
  return case_of(layer);
}

}  // namespace

TEST_CASE("a map of more than the most cells is refused with the limit") {
  const Case large = case_of(square_layer(convolution, {.input = 10'001, .kernel = 3, .stride = 2}));
  for (const View view : {View::planes, View::plan, View::subsampling}) {
    CHECK(refusal(view, large) ==
          "a map of 10001 × 10001 cells is too large to draw; draw at most 10000 cells along an axis");
  }
  CHECK(refusal(View::planes, case_of(square_layer(convolution, {.input = 10'000, .kernel = 5'000}))) == "drawn");
  const auto drawn = draw(View::plan, case_of(square_layer(convolution, {.input = 142, .kernel = 3})), 1, {.cell = 9});
  REQUIRE(!drawn);
  CHECK(
      message(drawn.error()) ==
      "a map of 142 × 142 cells is too large to draw with cells of a given size; leave the size of cells open, or draw "
      "at most 20000 cells");
  const Case huge = case_of(square_layer(convolution, {.input = largest_size, .kernel = 3}));
  CHECK_THAT(refusal(View::planes, huge), Contains("is too large to draw"));
  CHECK_THAT(refusal(View::axis, huge), Contains("are too many to draw"));
  CHECK_THAT(refusal(View::matrix, case_of(square_layer(convolution, {.input = 20, .kernel = 3}))),
             Contains("a matrix of 324 × 400 cells") && Contains("at most 20000 cells"));
  CHECK_THAT(refusal(View::matrix, huge), Contains("too large to draw"));
  CHECK_THAT(refusal(View::kernel, case_of(square_layer(convolution, {.input = 1000000, .kernel = 999999}))),
             Contains("too large"));
}

TEST_CASE("a view that does not suit a layer says why, and names those that do") {
  const Axis axis = {.input = 4, .kernel = 3, .stride = 2};
  const Case solid = case_of({.operation = convolution, .axes = {axis, axis, axis}});
  CHECK(refusal(View::plan, solid) == "a layer of 3 axes does not suit the view plan; use planes, axis or matrix");
  const Case four = case_of({.operation = convolution, .axes = {axis, axis, axis, axis}});
  CHECK(refusal(View::planes, four) == "a layer of 4 axes does not suit the view planes; use axis or matrix");
  const Case pooling = case_of(square_layer(Operation::max_pooling, axis));
  for (const View view : {View::matrix, View::kernel}) {
    CHECK(refusal(view, pooling) == "a pooling layer does not suit the view " + std::string(word(view)) +
                                        "; use planes, plan, axis, channels, subsampling or equation");
  }
  const Case transposed = case_of(square_layer(Operation::transposed_convolution, axis));
  CHECK(refusal(View::subsampling, transposed) ==
        "a transposed convolution does not suit the view subsampling; use planes, plan, axis, matrix, channels, "
        "kernel, stamp, touches or equation");
  CHECK(refusal(View::stamp, case_of(square_layer(convolution, axis))) ==
        "a direct convolution does not suit the view stamp; use planes, plan, axis, matrix, channels, subsampling, "
        "kernel or equation");
  CHECK(refusal(View::subsampling, case_of(square_layer(convolution, {.input = 4, .kernel = 3}))) ==
        "a layer with unit strides does not suit the view subsampling; use planes, plan, axis, matrix, channels, "
        "kernel or equation");
  CHECK(refusal(View::channels, make_maps(1, 400)) ==
        "1 input map and 400 output maps are too many to draw; draw at most 100 of each and 1000 kernels");
  const Layer maps = {.operation = convolution, .axes = {{.input = 3, .kernel = 2}}, .input_channels = 2};
  const Case several = make_case(maps, Tensor{{2, 3}, {1, 2, 3, 4, 5, 6}}, Tensor{{1, 2, 2}, {1, 1, 1, 1}}).value();
  CHECK(refusal(View::plan, several) ==
        "a layer of 2 maps with values does not suit the view plan; use planes, axis, channels, kernel or equation");
}

TEST_CASE("a stack of more than twelve slices is refused with what works") {
  const auto stack = [](Size depth, Size flat) {
    const Axis rows = {.input = flat, .kernel = 1};
    return case_of({.operation = convolution,
                    .axes = {{.input = depth, .kernel = 3, .padding_before = 1, .padding_after = 1}, rows, rows}});
  };
  CHECK(refusal(View::planes, stack(10, 4)) == "drawn");
  CHECK(refusal(View::planes, stack(11, 4)) ==
        "a stack of 13 slices of 4 × 4 cells is too high to draw; draw at most 12 slices along the first axis, padding "
        "included, or use the view axis");
  CHECK(!draw(View::planes, stack(10, 41), 1, {.cell = 9}));  // 12 · 41 · 41 cells
  CHECK(draw(View::planes, stack(10, 40), 1, {.cell = 9}));
}

TEST_CASE("an equation of many input maps is refused with what works") {
  Layer maps = square_layer(convolution, {.input = 4, .kernel = 3});
  maps.input_channels = 5;
  CHECK(refusal(View::equation, case_of(maps)) ==
        "a sum over 5 input maps is too long an equation; use the view channels, or at most 4 input maps in a group");
}

TEST_CASE("a full result of more than the most cells is refused, however few are kept") {
  const Case of = case_of(square_layer(Operation::transposed_convolution,
                                       {.input = 72, .kernel = 72, .padding_before = 71, .padding_after = 71}));
  CHECK(of.output == Shape{1, 1});
  CHECK(refusal(View::stamp, of) == "a map of 143 × 143 cells is too large to draw; draw at most 20000 cells");
}

TEST_CASE("every view draws the small layers that it suits, and refuses all others") {
  for (const Operation operation : all_operations) {
    for (std::size_t axes = 1; axes <= 4; ++axes) {
      const Case of = case_of({.operation = operation, .axes = std::vector<Axis>(axes, {.input = 2, .kernel = 2})});
      const auto suitable = suitable_views(of);
      for (const View view : all_views) {
        CAPTURE(word(operation), axes, word(view));
        CHECK(draw(view, of, std::nullopt).has_value() ==
              (std::find(suitable.begin(), suitable.end(), view) != suitable.end()));
      }
    }
  }
}

TEST_CASE("steps outside the figure are refused") {
  const Case of = case_of(square_layer(convolution, {.input = 5, .kernel = 3}));
  for (const Size step : {Size{0}, Size{10}, Size{-1}}) {
    CHECK_THAT(refusal(View::planes, of, step), Contains("use a step from 1 to 9"));
  }
  CHECK(!draw_strip(View::planes, of, {}, 4));
  CHECK(!draw_strip(View::planes, of, {1}, 0));
  CHECK(!draw_strip(View::planes, of, {1, 10}, 4));
}

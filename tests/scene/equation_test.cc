// The view "equation": what it writes, and where.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "figure_cases.h"
#include "random_case.h"
#include "scene/step_equation.h"
#include "scene/text_extent.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

std::vector<Text> equation_texts(const Figure& figure) {
  return items_of<Text>(group_items(figure.scene.items, "equation"));
}

// All that is written, in reading order: lines from the top, and each from the left.
std::string read(const Figure& figure) {
  auto texts = equation_texts(figure);
  const auto left_of = [](const Text& text) { return text.at.x - (text.horizontal == Horizontal::right ? 0.01 : 0); };
  std::sort(texts.begin(), texts.end(), [&](const Text& one, const Text& other) {
    if (std::abs(one.at.y - other.at.y) > 0.01) return one.at.y < other.at.y;
    return left_of(one) < left_of(other);
  });
  std::string all;
  for (const Text& text : texts) all += plain(text);
  return all;
}

}  // namespace

TEST_CASE("an equation reads line by line as the window does") {
  constexpr Operation convolution = Operation::convolution;
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  CHECK(read(draw(View::equation, numeric_case(square_layer(convolution, strided)), 1).value()) ==
        "y0,0=0·0+0·1+0·2+0·2+3·2+3·0+0·0+0·1+0·2=6");
  // The output is 3 × 3: 3, 3, 1; 3, … (values of the 2016 guide's input, padding left out).
  CHECK(read(draw(View::equation, numeric_case(square_layer(Operation::max_pooling, strided)), 1).value()) ==
        "y0,0=max(3,3,0,0)=3");
  CHECK(read(draw(View::equation, numeric_case(square_layer(Operation::average_pooling, strided)), 1).value()) ==
        "y0,0=(3+3+0+0)/4=1.5");
  CHECK(
      read(draw(View::equation, case_of({.operation = convolution, .axes = {{.input = 3, .kernel = 2}}}), 2).value()) ==
      "y1=x1·w0+x2·w1");
}

TEST_CASE("the terms of added zeros are pale, and no others") {
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const auto figure = draw(View::equation, numeric_case(square_layer(Operation::convolution, strided)), 1).value();
  // Five of nine cells are padding: two texts each, and a plus before four of them.
  std::size_t pale = 0;
  for (const Text& text : equation_texts(figure)) pale += text.role == Role::padding_ink ? 1 : 0;
  CHECK(pale == 5 * 2 + 4);
}

TEST_CASE("operators stand under operators, and the frame is the same at every step") {
  std::mt19937 generator(3);
  for (const Operation operation : all_operations) {
    for (int round = 0; round < 25; ++round) {
      const Case of = random_case(generator, operation, 1 + static_cast<std::size_t>(round) % 2, 1);
      const auto first = draw(View::equation, of, 1).value();
      const double type = equation_texts(first).front().size;
      for (Size step = 2; step <= step_count(View::equation, of); ++step) {
        const auto figure = draw(View::equation, of, step).value();
        REQUIRE(figure.scene.width == first.scene.width);
        REQUIRE(figure.scene.height == first.scene.height);
        REQUIRE(equation_texts(figure).front().size == type);
      }
    }
  }
  const Case of = numeric_case(square_layer(Operation::convolution, {.input = 5, .kernel = 3}));
  std::vector<double> columns;
  for (const Text& text : equation_texts(draw(View::equation, of, 1).value())) {
    if (plain(text) == "+" || plain(text) == "=") columns.push_back(text.at.x);
  }
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  CHECK(columns.size() == 3);
}

TEST_CASE("the longest numbers of any step have room, in the frame and beside one another") {
  const auto is_apart = [](const Box& one, const Box& other) {
    return one.right < other.left + 0.05 || other.right < one.left + 0.05 || one.bottom < other.top + 0.05 ||
           other.bottom < one.top + 0.05;
  };
  const Tensor input = {{1, 3, 3}, {1, -12345.5, 0, 2, 3, -4, 99999.25, 0.5, -7}};
  const Layer layer = square_layer(Operation::convolution, {.input = 3, .kernel = 2, .padding_before = 1});
  const Case of = make_case(layer, input, Tensor{{1, 1, 2, 2}, {3, -1000.75, 12, 0}}).value();
  for (const double width : {page_width, phone_width}) {
    for (Size step = 1; step <= step_count(View::equation, of); ++step) {
      const auto figure = draw(View::equation, of, step, {.width = width}).value();
      const auto texts = equation_texts(figure);
      for (std::size_t one = 0; one < texts.size(); ++one) {
        const Box box = estimated_box(texts[one]);
        CAPTURE(step, plain(texts[one]));
        REQUIRE((box.left >= 0 && box.right <= figure.scene.width));
        for (std::size_t other = one + 1; other < texts.size(); ++other) {
          REQUIRE(is_apart(box, estimated_box(texts[other])));
        }
      }
      const auto cell = filled(group_items(figure.scene.items, "equation"), Role::output_active).front().points;
      const auto result = std::find_if(texts.begin(), texts.end(),
                                       [](const Text& text) { return text.role == Role::output_active_ink; });
      REQUIRE(estimated_box(*result).left > cell[0].x);
      REQUIRE(estimated_box(*result).right < cell[1].x);
    }
  }
}

TEST_CASE("the description of a step ends with its equation") {
  const Case of = numeric_case(square_layer(Operation::average_pooling, {.input = 5, .kernel = 3}));
  CHECK_THAT(draw(View::equation, of, 2)->description,
             Catch::Matchers::EndsWith(" " + print_equation(step_equation(of, 2)) + "."));
}

TEST_CASE("the kernel stands beside the input as the window covers it, for pooling there is none") {
  const auto weights = [](const Case& of) {
    std::string all;
    for (const Text& text : items_of<Text>(group_items(draw(View::equation, of, 1).value().scene.items, "kernel"))) {
      if (text.role == Role::kernel_ink) all += plain(text);
    }
    return all;
  };
  const Axis axis = {.input = 5, .kernel = 3};
  CHECK(weights(numeric_case(square_layer(Operation::convolution, axis))) == "012220012");
  CHECK(weights(case_of({.operation = Operation::convolution, .axes = {{.input = 3, .kernel = 2}}})) == "w0w1");
  // The kernel of the equivalent direct convolution is rotated: its first weight is the last that is stored.
  CHECK(weights(case_of({.operation = Operation::transposed_convolution, .axes = {{.input = 3, .kernel = 2}}})) ==
        "w1w0");
  CHECK(weights(numeric_case(square_layer(Operation::max_pooling, axis))).empty());
}

TEST_CASE("padding that pooling leaves out leaves no gap in the equation") {
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Case of = numeric_case(square_layer(Operation::max_pooling, strided));
  // The window of the first step covers two rows and two columns of the input, that of the fifth three.
  const auto first = equation_texts(draw(View::equation, of, 1).value());
  const auto inner = equation_texts(draw(View::equation, of, 5).value());
  const auto first_factor = [](const std::vector<Text>& texts) {
    const auto opening =
        std::find_if(texts.begin(), texts.end(), [](const Text& text) { return plain(text) == "max("; });
    return (opening + 1)->at.x - opening->at.x;
  };
  CHECK(first_factor(first) == Approx(first_factor(inner)));
  const auto line_distances = [](const std::vector<Text>& texts) {
    std::set<long> lines;
    for (const Text& text : texts) lines.insert(std::lround(text.at.y));
    return *lines.rbegin() - *lines.begin();
  };
  CHECK(line_distances(first) < line_distances(inner));
  const Case long_rows = case_of({.operation = Operation::max_pooling,
                                  .axes = {{.input = 20, .kernel = 9, .padding_before = 2, .padding_after = 2}}});
  CHECK(read(draw(View::equation, long_rows, 1).value()) == "y0=max(x0,x1,…,x6)");
  CHECK(print_equation(step_equation(long_rows, 1)) == "y(0) = max(x(0), x(1), …, x(6))");
}

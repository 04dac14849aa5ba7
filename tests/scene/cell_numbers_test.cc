// Numbers in the cells of figures: always large enough to read, shortened by one rule, and left out with a word.
#include "scene/cell_numbers.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "figure_cases.h"
#include "scene_walk.h"

using namespace convguide;

namespace {

using Catch::Matchers::Contains;

bool is_number(const Text& text) { return text.role != Role::ink && text.role != Role::faint; }

double smallest_type(const Figure& figure) {
  double smallest = 100;
  for (const Text& text : items_of<Text>(figure.scene.items)) {
    if (is_number(text)) smallest = std::min(smallest, text.size);
  }
  return smallest;
}

bool has_number(const Figure& figure, const std::string& number) {
  for (const Text& text : items_of<Text>(figure.scene.items)) {
    if (is_number(text) && plain(text) == number) return true;
  }
  return false;
}

Case valued_case(Size input, double value, double weight = 1) {
  const Layer layer = square_layer(Operation::convolution, {.input = input, .kernel = 3});
  Tensor values = {{1, input, input}, {}};
  values.values.assign(static_cast<std::size_t>(input * input), value);
  return make_case(layer, values, Tensor{{1, 1, 3, 3}, {weight, 0, 0, 0, 0, 0, 0, 0, 0}}).value();
}

}  // namespace

TEST_CASE("a number without room loses decimals, then becomes a power of ten, and never looks like zero") {
  struct Sample {
    double value;
    int decimals;
    double ems;  // a digit takes half of one, the point a quarter
    const char* text;
  };
  for (const Sample& sample :
       {Sample{1000000, 1, 5, "1000000.0"}, Sample{1000000, 1, 4, "1000000"}, Sample{1000000, 1, 3, "1e6"},
        Sample{1234567, 0, 3.4, "1.2e6"}, Sample{1234567, 0, 2, "1e6"}, Sample{-1234567, 0, 2.5, "−1e6"},
        Sample{12.345, 3, 2.8, "12.345"}, Sample{12.345, 3, 1.8, "12.3"}, Sample{12.345, 3, 1.1, "12"},
        Sample{0.04, 2, 1.3, "none"}, Sample{0.04, 2, 1.8, "0.04"}, Sample{0, 2, 0.6, "0"},
        Sample{0.004, 3, 2.3, "0.004"}, Sample{123, 0, 1, "none"}}) {
    CAPTURE(sample.value, sample.ems);
    CHECK(fitting_number(sample.value, sample.decimals, sample.ems).value_or("none") == sample.text);
  }
  CHECK(fitting_number(6, 0, 2, true) == "+6");
  CHECK(fitting_number(-6, 0, 2, true) == "−6");
}

TEST_CASE(
    "no view sets a number in a cell so small that it cannot be read, and the description says what it leaves out") {
  const Layer transposed = square_layer(Operation::transposed_convolution, {.input = 5, .kernel = 3});
  for (const Layer& layer :
       {square_layer(Operation::convolution, {.input = 5, .kernel = 3, .stride = 2}), transposed}) {
    const Case of = numeric_case(layer);
    for (const View view : suitable_views(of)) {
      if (view == View::axis || view == View::planes) continue;  // these show no values
      for (double cell = 3; cell < 30; cell += 0.5) {
        CAPTURE(word(view), cell);
        const auto figure = draw(view, of, 1, {.cell = cell}).value();
        if (view != View::equation) CHECK(smallest_type(figure) >= smallest_number - 1e-9);
        const bool says_so = figure.description.find("are left out") != std::string::npos;
        if (cell < 7) CHECK(says_so);
        if (cell >= 20 && view != View::matrix) CHECK_FALSE(says_so);  // long columns have low cells
      }
    }
  }
}

TEST_CASE("the matrix says that its numbers are left out") {
  const Case of = valued_case(9, 7);
  CHECK_THAT(
      draw(View::matrix, of, std::nullopt).value().description,
      Contains("The numbers of the input, the kernel and the output are left out: cells are too small for them."));
  CHECK_THAT(draw(View::matrix, valued_case(4, 7), std::nullopt).value().description, !Contains("left out"));
}

TEST_CASE("a long number is abbreviated in its cell and whole in the description") {
  const Case of = valued_case(5, 1234567);
  const auto figure = draw(View::plan, of, 1, {.cell = 15}).value();
  CHECK(has_number(figure, "1e6"));
  CHECK_FALSE(has_number(figure, "1234567"));
  CHECK_THAT(figure.description, Contains("The value is 1234567."));
  CHECK_THAT(draw(View::plan, valued_case(5, 123456789012), 1).value().description,
             Contains("The value is 123456789012."));
  CHECK(has_number(draw(View::matrix, valued_case(4, 1, 1234567), std::nullopt).value(), "1.2e6"));
}

TEST_CASE("a strip has as many frames in a row as leave room for its numbers") {
  const Case of = valued_case(14, 3);
  const auto strip = draw_strip(View::plan, of, {1, 2}, 2).value();
  CHECK_THAT(strip.description, !Contains("left out"));
  CHECK(has_number(strip, "3"));
}

TEST_CASE("room for numbers does not make a strip higher than a page") {
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  const Case of = numeric_case(square_layer(Operation::convolution, strided));
  std::vector<Size> steps(9);
  std::iota(steps.begin(), steps.end(), Size{1});
  const auto strip = draw_strip(View::plan, of, steps, 3).value();
  CHECK(strip.scene.height < 400);
  CHECK_THAT(strip.description, !Contains("left out"));
}

TEST_CASE("a strip of stamps is no higher than a page, and has all numbers that fit on one") {
  // Points: the rows of frames, and the legend and the margins around them.
  constexpr double page = 600 + 40;
  for (const Size input : {2, 3, 5}) {
    INFO(input);
    const Axis axis = {.input = input, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
    const Layer layer = square_layer(Operation::transposed_convolution, axis);
    const Tensor ones = {.shape = {1, input, input},
                         .values = std::vector<double>(static_cast<std::size_t>(input * input), 1)};
    const Tensor kernel = {.shape = {1, 1, 3, 3}, .values = std::vector<double>(9, 2)};
    const Case of = make_case(layer, ones, kernel).value();
    const auto strip = draw_strip(View::stamp, of, strip_steps(View::stamp, of), 2).value();
    CHECK(strip.scene.height < page);
    CHECK_THAT(strip.description, !Contains("input, the kernel"));
    CHECK(has_number(strip, "2"));
  }
}

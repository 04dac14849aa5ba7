// Steps as equations: their terms against the output's values, and how they are printed.
#include "scene/step_equation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "figure_cases.h"
#include "random_case.h"

using namespace convguide;

namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

// What the terms of an equation with values come to.
double evaluate(const StepEquation& equation) {
  double sum = 0;
  double largest = -std::numeric_limits<double>::infinity();
  for (const EquationTerm& term : equation.terms) {
    sum += *term.input_value * term.weight_value.value_or(1);
    largest = std::max(largest, *term.input_value);
  }
  switch (equation.form) {
    case EquationForm::sum_of_products: return sum;
    case EquationForm::maximum: return largest;
    case EquationForm::average: return sum / static_cast<double>(equation.terms.size());
  }
  return sum;
}

std::string printed(const Case& of, Size step) { return print_equation(step_equation(of, step)); }

Layer row(Operation operation, const Axis& axis) { return {.operation = operation, .axes = {axis}}; }

}  // namespace

TEST_CASE("the terms of every step come to the output's value, for all operations, maps and groups") {
  std::mt19937 generator(11);
  for (const Operation operation : all_operations) {
    for (int round = 0; round < 150; ++round) {
      const std::size_t axes = 1 + static_cast<std::size_t>(round) % 3;
      const Case of = random_case(generator, operation, axes, 2);
      const Size steps = step_count(View::equation, of);
      const Size maps = of.output_values->shape.front();
      for (Size map = 0; map < maps; ++map) {
        for (Size step = 1; step <= steps; ++step) {
          const StepEquation equation = step_equation(of, step, map);
          const double value = of.output_values->values[static_cast<std::size_t>(map * steps + step - 1)];
          REQUIRE(equation.result == value);
          REQUIRE(evaluate(equation) == Approx(value));
        }
      }
    }
  }
}

TEST_CASE("the first steps of the 2016 guide's numeric figures are printed as sums of products") {
  constexpr Operation convolution = Operation::convolution;
  const Axis unit = {.input = 5, .kernel = 3};
  CHECK(printed(numeric_case(square_layer(convolution, unit)), 1) ==
        "y(0, 0) = 3·0 + 3·1 + 2·2 + 0·2 + 0·2 + 1·0 + 3·0 + 1·1 + 2·2 = 12");
  const Axis strided = {.input = 5, .kernel = 3, .stride = 2, .padding_before = 1, .padding_after = 1};
  CHECK(printed(numeric_case(square_layer(convolution, strided)), 1) ==
        "y(0, 0) = 0·0 + 0·1 + 0·2 + 0·2 + 3·2 + 3·0 + 0·0 + 0·1 + 0·2 = 6");
  CHECK(printed(numeric_case(square_layer(Operation::max_pooling, unit)), 1) ==
        "y(0, 0) = max(3, 3, 2, 0, 0, 1, 3, 1, 2) = 3");
  // 15 / 9 = 1.666…
  CHECK(printed(numeric_case(square_layer(Operation::average_pooling, unit)), 1) ==
        "y(0, 0) = (3 + 3 + 2 + 0 + 0 + 1 + 3 + 1 + 2)/9 ≈ 1.7");
}

TEST_CASE("pooling leaves padding out and does not count it") {
  const Axis padded = {.input = 3, .kernel = 2, .padding_before = 1};
  const Tensor input = {{1, 3}, {-3, 5, 2}};
  const auto equation = [&](Operation operation) {
    return printed(make_case(row(operation, padded), input, std::nullopt).value(), 1);
  };
  CHECK(equation(Operation::max_pooling) == "y(0) = max(−3) = −3");
  CHECK(equation(Operation::average_pooling) == "y(0) = ((−3))/1 = −3.0");
}

TEST_CASE("negative factors stand in parentheses") {
  const Case of = make_case(row(Operation::convolution, {.input = 2, .kernel = 2}), Tensor{{1, 2}, {-1, 2}},
                            Tensor{{1, 1, 2}, {3, -4}})
                      .value();
  CHECK(printed(of, 1) == "y(0) = (−1)·3 + 2·(−4) = −11");
}

TEST_CASE("without values there are letters, with the map's number where there are several") {
  CHECK(printed(case_of(row(Operation::convolution, {.input = 3, .kernel = 2, .padding_before = 1})), 1) ==
        "y(0) = 0·w(0) + x(0)·w(1)");
  Layer maps = row(Operation::convolution, {.input = 3, .kernel = 2});
  maps.input_channels = 2;
  maps.output_channels = 2;
  CHECK(printed(case_of(maps), 2) == "y(0, 1) = x(0, 1)·w(0, 0) + x(0, 2)·w(0, 1) + x(1, 1)·w(1, 0) + x(1, 2)·w(1, 1)");
}

TEST_CASE("a transposed convolution gives the equation of the equivalent direct one") {
  // Stretched to x₀ 0 x₁ with a zero on either side, under the rotated kernel.
  const Axis axis = {.input = 2, .kernel = 2, .stride = 2};
  const Case of = case_of(row(Operation::transposed_convolution, axis));
  CHECK(printed(of, 1) == "y(0) = 0·w(1) + x(0)·w(0)");
  CHECK(printed(of, 2) == "y(1) = x(0)·w(1) + 0·w(0)");
  const StepEquation equation = step_equation(of, 2);
  CHECK(equation.terms[1].kind == CellKind::inserted_zero);
}

TEST_CASE("of more than seven weights along an axis, the first, the second and the last are printed") {
  CHECK(shown_places(7).size() == 7);
  CHECK(shown_places(8) == std::vector<Size>{0, 1, 7});
  const Case of = case_of(row(Operation::convolution, {.input = 9, .kernel = 9}));
  CHECK(printed(of, 1) == "y(0) = x(0)·w(0) + x(1)·w(1) + … + x(8)·w(8)");
  CHECK(is_shortened(step_equation(of, 1)));
  const auto figure = draw(View::equation, of, 1);
  REQUIRE(figure);
  CHECK_THAT(figure->description,
             Contains("more than seven cells, only the first, the second and the last are written out") &&
                 EndsWith("+ … + x(8)·w(8)."));
}

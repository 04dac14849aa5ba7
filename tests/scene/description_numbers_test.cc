// The numbers in descriptions, compared with those of random layers in every view that suits them.
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <regex>

#include "arithmetic/layer_syntax.h"
#include "figure_cases.h"
#include "random_case.h"
#include "random_numbers.h"

using namespace convguide;

namespace {

using Catch::Matchers::Contains;

// "5 × 4", as the axes have it.
std::string printed(const std::vector<Axis>& axes, Size Axis::*size) {
  std::string text;
  for (const Axis& axis : axes) text += (text.empty() ? "" : " × ") + std::to_string(axis.*size);
  return text;
}

std::string printed(const Shape& shape) {
  std::string text;
  for (const Size size : shape) text += (text.empty() ? "" : " × ") + std::to_string(size);
  return text;
}

std::string shapes_in_words(const Case& of) {
  const std::string window = is_pooling(of.layer.operation) ? "window " : "kernel ";
  return "The input is " + printed(of.layer.axes, &Axis::input) + ", the " + window +
         printed(of.layer.axes, &Axis::kernel) + " and the output " + printed(of.output) + ".";
}

// A number as it is printed, with a true minus sign.
const std::string number_pattern = "((?:−)?[0-9]+(?:\\.[0-9]+)?)";

double parsed(std::string number) {
  const std::string minus = "−";
  if (number.starts_with(minus)) number.replace(0, minus.size(), "-");
  return std::stod(number);
}

// What the description says in the place of the number of `sentence`.
std::optional<double> told_number(const std::string& description, const std::string& sentence) {
  std::smatch found;
  if (!std::regex_search(description, found, std::regex(sentence))) return std::nullopt;
  return parsed(found[1]);
}

// The sentence with the number that a step of the view makes, or, of a stamp, takes; empty where there is none.
std::string number_sentence(View view) {
  switch (view) {
    case View::planes:
    case View::plan:
    case View::channels:
    case View::matrix: return "The value is (?:about )?" + number_pattern + "\\.";
    case View::equation: return "(?:=|≈) " + number_pattern + "\\.$";
    case View::stamp: return ", which is " + number_pattern + ", and adds";
    case View::axis:
    case View::subsampling:
    case View::touches:
    case View::kernel: return "";
  }
  return "";
}

// Half of the last digit that is printed where not all are.
constexpr double rounding = 0.05 + 1e-9;

Case with_or_without_values(std::mt19937& generator, Case of) {
  if (random_size(generator, 0, 2) > 0) return of;
  return make_case(of.layer).value();
}

void check_step(View view, const Case& of, Size step) {
  const auto figure = draw(view, of, step);
  REQUIRE(figure);
  const std::string& description = figure->description;
  INFO(description);
  if (view == View::kernel) {
    CHECK_THAT(description, Contains("kernel, " + printed(of.layer.axes, &Axis::kernel) + ", with"));
    return;
  }
  CHECK_THAT(description, Contains(shapes_in_words(of)));
  const std::string sentence = number_sentence(view);
  if (sentence.empty()) return;
  const std::string steps = "Step " + std::to_string(step) + " of " + std::to_string(step_count(view, of)) +
                            (view == View::matrix ? " is row" : " m");
  CHECK_THAT(description, Contains(steps));
  const bool has_one_map = of.layer.input_channels == 1 && of.layer.output_channels == 1;
  if (!of.output_values) {
    CHECK(!told_number(description, "The value is (?:about )?" + number_pattern));
    return;
  }
  if (!has_one_map && view != View::equation) return;
  const auto told = told_number(description, sentence);
  REQUIRE(told);
  const std::vector<double>& values = view == View::stamp ? of.input_values->values : of.output_values->values;
  CHECK(std::abs(*told - values[static_cast<std::size_t>(step - 1)]) <= rounding);
}

// Layers of every operation, of one to three axes, of one map or several, with values and without.
std::vector<Case> random_cases(std::mt19937& generator) {
  constexpr int of_a_kind = 25;
  std::vector<Case> cases;
  for (const Operation operation : all_operations) {
    for (std::size_t axes = 1; axes <= 3; ++axes) {
      for (int count = 0; count < of_a_kind; ++count) {
        cases.push_back(with_or_without_values(generator, random_case(generator, operation, axes, 1 + count % 2)));
      }
    }
  }
  return cases;
}

}  // namespace

TEST_CASE("descriptions tell the shapes of random layers and the values of their steps") {
  std::mt19937 generator(2016);
  std::vector<int> drawn(all_views.size(), 0);
  for (const Case& of : random_cases(generator)) {
    for (const View view : suitable_views(of)) {
      if (!draw(view, of, std::nullopt)) continue;  // too large
      const Size step = random_size(generator, 1, step_count(view, of));
      CAPTURE(word(view), print_layer(of.layer), step);
      check_step(view, of, step);
      ++drawn[static_cast<std::size_t>(view)];
    }
  }
  constexpr int enough = 20;
  for (const int count : drawn) CHECK(count >= enough);
}

TEST_CASE("the numbers of several steps at once are those of the output") {
  std::mt19937 generator(1603);
  for (int count = 0; count < 100; ++count) {
    const Operation operation = all_operations[static_cast<std::size_t>(count % 4)];
    const Case of = random_case(generator, operation, 2, 1);
    std::vector<Size> steps;
    for (Size step = 1; step <= step_count(View::plan, of); ++step) steps.push_back(step);
    if (steps.size() <= 4) continue;
    const auto figure = draw_strip(View::plan, of, steps, 3);
    REQUIRE(figure);
    INFO(figure->description);
    std::smatch found;
    REQUIRE(std::regex_search(figure->description, found,
                              std::regex("The output, row by row(?: and rounded)?, is (.*)\\.$")));
    const std::string list = found[1];
    const std::regex number(number_pattern);
    std::vector<double> told;
    for (std::sregex_iterator at(list.begin(), list.end(), number); at != std::sregex_iterator(); ++at) {
      told.push_back(parsed((*at)[1]));
    }
    REQUIRE(told.size() == of.output_values->values.size());
    for (std::size_t at = 0; at < told.size(); ++at) {
      CHECK(std::abs(told[at] - of.output_values->values[at]) <= rounding);
    }
  }
}
